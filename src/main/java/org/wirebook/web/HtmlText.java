package org.wirebook.web;

/** Text as HTML. */
public final class HtmlText {

    private HtmlText() {}

    /** Text made safe to stand between tags. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
