package org.wirebook.content;

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
