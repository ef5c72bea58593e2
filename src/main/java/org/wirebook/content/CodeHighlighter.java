package org.wirebook.content;

import java.util.Locale;

/**
 * Gives the parts of a code block classes for the style sheet. Any text comes out whole and escaped, in time linear in
 * its length; what is not understood is left unmarked.
 *
 * <table>
 *   <caption>The classes</caption>
 *   <tr><td>{@code hm ht hp}</td><td>request line: method, target, protocol version</td></tr>
 *   <tr><td>{@code hp hs hr}</td><td>status line: protocol version, status code, reason phrase</td></tr>
 *   <tr><td>{@code hn hv}</td><td>field line: name, value</td></tr>
 *   <tr><td>{@code jk js jn jl}</td><td>JSON: key, string, number, literal</td></tr>
 *   <tr><td>{@code bc bf bs bv bk}</td><td>shell: command, flag, string, variable, keyword</td></tr>
 *   <tr><td>{@code bp bo}</td><td>shell: prompt, output below a prompt</td></tr>
 *   <tr><td>{@code co}</td><td>comment</td></tr>
 * </table>
 */
public final class CodeHighlighter {

    private CodeHighlighter() {}

    /**
     * The code as it belongs inside {@code <pre><code>}.
     *
     * @param language the info string of a fence: {@code http}, {@code http invalid}, {@code bash}, {@code curl},
     *     {@code json}; with any other the text is only escaped
     */
    public static String html(String language, String code) {
        var marked = new MarkedCode(code);
        switch (language.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT)) {
            case "http" -> new HttpMarks(marked).mark();
            case "bash", "sh", "curl", "console" -> new ShellMarks(marked).mark();
            case "json" -> JsonMarks.mark(marked, 0);
            default -> {} // toml, text and what we do not know
        }
        return marked.html();
    }
}
