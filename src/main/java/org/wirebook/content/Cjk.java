package org.wirebook.content;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Scripts that are written without spaces between words: Chinese, Japanese, Korean. */
final class Cjk {

    private static final Set<UnicodeBlock> WIDE_PUNCTUATION =
            Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    /** No character before it belongs to one of the scripts. */
    private static final int FIRST = 0x1100;

    /** The block of the usual Han characters, all of which are letters. */
    private static final int FIRST_IDEOGRAPH = 0x4E00;

    private static final int LAST_IDEOGRAPH = 0x9FFF;

    private Cjk() {}

    /** A character of such a script, not its punctuation. */
    static boolean isLetter(int codePoint) {
        if (codePoint < FIRST || (codePoint >= FIRST_IDEOGRAPH && codePoint <= LAST_IDEOGRAPH)) {
            return codePoint >= FIRST; // nearly all text is one or the other, and asking for a script is slow
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL;
    }

    /** How many Han characters a text has. */
    static int han(String text) {
        return (int) text.codePoints()
                .filter(codePoint -> codePoint >= FIRST && UnicodeScript.of(codePoint) == UnicodeScript.HAN)
                .count();
    }

    private static boolean isWide(int codePoint) {
        return isLetter(codePoint) || WIDE_PUNCTUATION.contains(UnicodeBlock.of(codePoint));
    }

    /** Whether a line of the source ends in the middle of such text, where a browser would show a space. */
    static boolean isInside(SoftLineBreak lineBreak) {
        String before = literal(lineBreak.getPrevious());
        String after = literal(lineBreak.getNext());
        return !before.isEmpty()
                && !after.isEmpty()
                && isWide(before.codePointBefore(before.length()))
                && isWide(after.codePointAt(0));
    }

    private static String literal(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        return node instanceof Code code ? code.getLiteral() : "";
    }
}
