package org.wirebook.content;

import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/**
 * What stands behind the back-ticks that open a block of code: {@code http invalid}.
 *
 * @param language lower-case letters and digits; {@code text} if the author named none
 * @param invalid whether the block shows something that is wrong on purpose
 */
record Fence(String language, boolean invalid) {

    static Fence of(FencedCodeBlock block) {
        String info = block.getInfo().strip();
        String[] words = info.split("\\s+", 2);
        boolean plain = words[0].matches("[a-z0-9]{1,20}");
        return new Fence(plain ? words[0] : "text", words.length > 1 && words[1].equals("invalid"));
    }

    /** What is wrong with the opening line, if something is. */
    static Optional<String> problem(FencedCodeBlock block) {
        String info = block.getInfo().strip();
        return info.matches("[a-z0-9]{1,20}|http invalid")
                ? Optional.empty()
                : Optional.of(
                        "\"" + info + "\" names no kind of block; write one word such as http, bash, json or text,"
                                + " or \"http invalid\"");
    }

    boolean isDiagram() {
        return language.equals("mermaid");
    }

    boolean isHttp() {
        return language.equals("http");
    }

    /** For {@code <pre>}. */
    String styleClasses() {
        return "code " + language + (invalid ? " invalid" : "");
    }
}
