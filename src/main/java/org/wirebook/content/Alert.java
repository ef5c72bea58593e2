package org.wirebook.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A block quote whose first line is {@code [!KIND]}, as Git hosts show it. */
final class Alert extends CustomBlock {

    private final Kind kind;

    private Alert(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What the block is for. */
    enum Kind {
        ANSWER("The 30-second answer", "30 秒回答"),
        PREDICT("Predict first", "先猜再看"),
        MYTH("Myth", "误解"),
        QUESTION("", ""),
        NOTE("Note", "说明"),
        TIP("Tip", "提示"),
        WARNING("Warning", "注意");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** What readers see above the block; empty for a question, which is headed by itself. */
        String label(Language language) {
            return language == Language.EN ? english : chinese;
        }

        /** The name of its style class. */
        String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All of them, as authors write them. */
        static String names() {
            return Arrays.stream(values()).map(kind -> "[!" + kind + "]").collect(Collectors.joining(", "));
        }

        private static Optional<Kind> of(String marker) {
            return Arrays.stream(values())
                    .filter(kind -> marker.equals("[!" + kind.name() + "]"))
                    .findFirst();
        }
    }

    /** Puts an alert in the place of a block quote, if its first line says so. */
    static void replace(BlockQuote quote) {
        marker(quote).flatMap(text -> Kind.of(text.getLiteral())).ifPresent(kind -> {
            Alert alert = new Alert(kind);
            alert.setSourceSpans(quote.getSourceSpans());
            removeMarker(quote);
            while (quote.getFirstChild() != null) {
                alert.appendChild(quote.getFirstChild());
            }
            quote.insertBefore(alert);
            quote.unlink();
        });
    }

    /** The first line of a block quote, if it has the form of an alert's, known or not. */
    static Optional<Text> marker(BlockQuote quote) {
        return quote.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof Text text
                        && (text.getNext() == null || text.getNext() instanceof SoftLineBreak)
                        && text.getLiteral().startsWith("[!")
                ? Optional.of(text)
                : Optional.empty();
    }

    private static void removeMarker(BlockQuote quote) {
        Node paragraph = quote.getFirstChild();
        Node text = paragraph.getFirstChild();
        if (text.getNext() == null) {
            paragraph.unlink();
        } else {
            text.getNext().unlink();
            text.unlink();
        }
    }
}
