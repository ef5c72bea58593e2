package org.wirebook.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What one reads aloud of a node: the text of its inlines, without markup. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private final boolean hasCode;

    private PlainText(boolean hasCode) {
        this.hasCode = hasCode;
    }

    static String of(Node node) {
        return of(node, true);
    }

    /** The same with a space for each code span. */
    static String withoutCode(Node node) {
        return of(node, false);
    }

    private static String of(Node node, boolean hasCode) {
        PlainText plain = new PlainText(hasCode);
        node.accept(plain);
        return fold(plain.text);
    }

    /** The text with every run of white space as one space, and none at its ends. */
    static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean pending = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isWhitespace(character)) {
                pending = folded.length() > 0;
            } else {
                if (pending) {
                    folded.append(' ');
                    pending = false;
                }
                folded.append(character);
            }
        }
        return folded.toString();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(hasCode ? code.getLiteral() : " ");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        text.append(' ');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(Cjk.isInside(lineBreak) ? "" : " ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append(' ');
    }
}
