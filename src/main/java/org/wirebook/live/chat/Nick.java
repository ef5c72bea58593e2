package org.wirebook.live.chat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/**
 * What someone is called in a chat: 1 to {@value #MOST_CHARACTERS} characters that can be seen, in NFC (UAX 15).
 *
 * @param shown as others see it
 * @param key the same for names that look alike
 */
record Nick(String shown, String key) {

    private static final int MOST_CHARACTERS = 24;
    private static final int MOST_CODE_POINTS = 3 * MOST_CHARACTERS;

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Nothing that has no shape of its own, turns the direction of writing, or is not assigned. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{C}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0E\\uFFFC\\x{E0100}-\\x{E01EF}]");

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");
    private static final Pattern PILED_MARKS = Pattern.compile("[\\p{Mn}\\p{Me}]{4,}"); // three are a letter somewhere
    private static final Pattern UNSEEN_IN_KEY = Pattern.compile("[\\uFE0F\\p{Z}]+");

    /** Letters that look like another one, in lower case after NFKC: the most usual of UTS 39. */
    private static final Map<Integer, String> LOOK_ALIKE = Map.ofEntries(
            Map.entry((int) 'а', "a"),
            Map.entry((int) 'в', "b"),
            Map.entry((int) 'с', "c"),
            Map.entry((int) 'ԁ', "d"),
            Map.entry((int) 'е', "e"),
            Map.entry((int) 'ё', "ë"),
            Map.entry((int) 'һ', "h"),
            Map.entry((int) 'н', "h"),
            Map.entry((int) 'і', "i"),
            Map.entry((int) 'ї', "ï"),
            Map.entry((int) 'ј', "j"),
            Map.entry((int) 'к', "k"),
            Map.entry((int) 'м', "m"),
            Map.entry((int) 'о', "o"),
            Map.entry((int) 'р', "p"),
            Map.entry((int) 'ԛ', "q"),
            Map.entry((int) 'ѕ', "s"),
            Map.entry((int) 'т', "t"),
            Map.entry((int) 'у', "y"),
            Map.entry((int) 'ү', "y"),
            Map.entry((int) 'х', "x"),
            Map.entry((int) 'ѡ', "w"),
            Map.entry((int) 'α', "a"),
            Map.entry((int) 'β', "b"),
            Map.entry((int) 'ε', "e"),
            Map.entry((int) 'η', "n"),
            Map.entry((int) 'ι', "i"),
            Map.entry((int) 'κ', "k"),
            Map.entry((int) 'ν', "v"),
            Map.entry((int) 'ο', "o"),
            Map.entry((int) 'ρ', "p"),
            Map.entry((int) 'τ', "t"),
            Map.entry((int) 'υ', "u"),
            Map.entry((int) 'χ', "x"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'l', "i"),
            Map.entry((int) '1', "i"),
            Map.entry((int) '|', "i"),
            Map.entry((int) 'ǀ', "i"),
            Map.entry((int) '0', "o"));

    /**
     * The name that someone asks for.
     *
     * @throws HttpProblem 422 if nobody can be called so
     */
    static Nick of(String wanted) {
        String shown = SPACES.matcher(Normalizer.normalize(wanted.strip(), Form.NFC))
                .replaceAll(" ")
                .strip();
        if (HIDDEN.matcher(shown).find() || PILED_MARKS.matcher(shown).find()) {
            throw HttpProblem.of(422, "A nickname may have no characters that cannot be seen.");
        }
        if (shown.codePointCount(0, shown.length()) > MOST_CODE_POINTS
                || CHARACTER.matcher(shown).results().count() > MOST_CHARACTERS
                || !VISIBLE.matcher(shown).find()) {
            throw HttpProblem.of(422, "A nickname has 1 to " + MOST_CHARACTERS + " characters.");
        }
        return new Nick(shown, key(shown));
    }

    private static String key(String shown) {
        String folded = fold(UNSEEN_IN_KEY.matcher(shown).replaceAll(""));
        var key = new StringBuilder();
        folded.codePoints().forEach(point -> key.append(LOOK_ALIKE.getOrDefault(point, Character.toString(point))));
        return key.toString();
    }

    /** Upper case first: some letters have one capital and two small ones. */
    private static String fold(String text) {
        String compatible = Normalizer.normalize(text, Form.NFKC);
        return Normalizer.normalize(
                compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ'), Form.NFKC);
    }
}
