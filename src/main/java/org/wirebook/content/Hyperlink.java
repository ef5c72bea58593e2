package org.wirebook.content;

import java.util.Map;

/**
 * Where a link leads, as a browser needs it.
 *
 * @param styleClass empty for none
 * @param leaves whether it leaves this site
 */
record Hyperlink(String href, String styleClass, boolean leaves) {

    static Hyperlink within(String href) {
        return new Hyperlink(href, "", false);
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = Html.attributes("href", href);
        if (!styleClass.isEmpty()) {
            attributes.put("class", styleClass);
        }
        if (leaves) {
            attributes.put("rel", "noopener");
        }
        return attributes;
    }
}
