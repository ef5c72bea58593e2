package org.wirebook.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Makes {@code **“重点”**内容} bold. CommonMark decides by the neighbours of {@code *} whether it may open or close
 * emphasis, and between a punctuation mark and a character of a script without spaces it decides wrongly for Chinese
 * (CommonMark 0.31 §6.2, left- and right-flanking). A private character, written there before parsing and taken out of
 * every text afterwards, stands in for the letter the rule looks for. Code and addresses come out as they went in.
 */
final class CjkEmphasis {

    /** The stand-in (private use); it may not occur in a page. */
    static final char MARK = '\uE000';

    private static final int LONGEST_RUN = 3;

    private CjkEmphasis() {}

    /** The Markdown with stand-ins, the same number of lines. */
    static String mark(String markdown) {
        int run = markdown.indexOf('*');
        if (run < 0) {
            return markdown;
        }
        StringBuilder marked = new StringBuilder(markdown.length() + 64);
        int copied = 0;
        while (run >= 0) {
            int end = run;
            while (end < markdown.length() && markdown.charAt(end) == '*') {
                end++;
            }
            if (run > 0 && end < markdown.length() && end - run <= LONGEST_RUN) {
                int before = markdown.codePointBefore(run);
                int after = markdown.codePointAt(end);
                if (isPunctuation(before) && Cjk.isLetter(after)) {
                    marked.append(markdown, copied, run).append(MARK);
                    copied = run;
                } else if (Cjk.isLetter(before) && isPunctuation(after)) {
                    marked.append(markdown, copied, end).append(MARK);
                    copied = end;
                }
            }
            run = markdown.indexOf('*', end);
        }
        return marked.append(markdown, copied, markdown.length()).toString();
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> codePoint != '_' && codePoint != '\\';
            default -> false;
        };
    }

    /** Takes the stand-ins out of every text below this node. */
    static void unmark(Node document) {
        document.accept(new Unmarking());
    }

    private static String without(String text) {
        return text.indexOf(MARK) < 0 ? text : text.replace(String.valueOf(MARK), "");
    }

    private static final class Unmarking extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            text.setLiteral(without(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(without(code.getLiteral()));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block.setInfo(without(block.getInfo()));
            block.setLiteral(without(block.getLiteral()));
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            block.setLiteral(without(block.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock block) {
            block.setLiteral(without(block.getLiteral()));
        }

        @Override
        public void visit(HtmlInline inline) {
            inline.setLiteral(without(inline.getLiteral()));
        }

        @Override
        public void visit(Link link) {
            link.setDestination(without(link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(without(image.getDestination()));
            visitChildren(image);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            definition.setDestination(without(definition.getDestination()));
            if (definition.getTitle() != null) {
                definition.setTitle(without(definition.getTitle()));
            }
        }
    }
}
