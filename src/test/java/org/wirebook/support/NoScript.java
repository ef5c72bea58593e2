package org.wirebook.support;

import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;

/** What a reader sees and does whose browser runs no script. */
public final class NoScript {

    private NoScript() {}

    /** Such a browser; it shows every answer, whatever its status. To be closed. */
    public static WebClient browser() {
        var browser = new WebClient(BrowserVersion.CHROME);
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        return browser;
    }

    /** The first that fits a CSS selector; fails if nothing does. */
    public static <T extends DomNode> T first(DomNode page, String selector, Class<T> type) {
        DomNode found = page.querySelector(selector);
        if (found == null) {
            throw new AssertionError("nothing fits " + selector + " in " + page.getTextContent());
        }
        return type.cast(found);
    }

    /** What the first says that fits. */
    public static String text(DomNode page, String selector) {
        return first(page, selector, DomElement.class).getTextContent();
    }
}
