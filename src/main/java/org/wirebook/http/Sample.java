package org.wirebook.http;

/**
 * What an example sends besides its target.
 *
 * @param curl options that make curl send the same; it shows the fields of the answer with {@code -i}
 * @param type of the content; empty if there is none
 * @param content as it is sent in that type; a form's, whatever its coding, as {@code a=1}
 */
record Sample(String curl, String type, String content) {

    static final String FORM = "application/x-www-form-urlencoded";

    /** What is usual for a method. */
    static Sample of(String method) {
        return switch (method) {
            case "GET" -> new Sample("-i", "", "");
            case "HEAD" -> new Sample("-I", "", "");
            case "POST" -> new Sample("-i -d a=1", FORM, "a=1");
            default -> new Sample("-i -X " + method + " -d a=1", FORM, "a=1");
        };
    }
}
