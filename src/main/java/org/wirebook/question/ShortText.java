package org.wirebook.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A few words to write. An answer is one text. Case, width, spaces, quotation marks around it and a full stop after it
 * do not count.
 *
 * @param accepted forms in either language, the best first
 * @param slips what certain wrong answers tell
 */
public record ShortText(List<String> accepted, List<Slip> slips) implements Task.Keyed {

    /** Longer is no answer. */
    public static final int LONGEST = 200;

    private static final Pattern AROUND = Pattern.compile("^[\\s\"'`“”‘’「」]+|[\\s\"'`“”‘’「」.。!！?？,，;；]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public ShortText {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("no form is accepted");
        }
        slips = List.copyOf(slips);
    }

    /** What a wrong answer tells, in any of its forms. */
    public record Slip(List<String> forms, Mistake mistake) {
        public Slip {
            forms = List.copyOf(forms);
        }
    }

    @Override
    public String type() {
        return "short";
    }

    @Override
    public Marked mark(List<String> given) throws ImpossibleAnswerException {
        if (given.size() != 1 || given.get(0).length() > LONGEST) {
            throw new ImpossibleAnswerException("one text of at most " + LONGEST + " characters is to be given");
        }
        String answer = normal(given.get(0));
        if (answer.isEmpty()) {
            throw new ImpossibleAnswerException("nothing is written");
        }
        return new Marked(
                isAmong(accepted, answer),
                slips.stream()
                        .filter(slip -> isAmong(slip.forms(), answer))
                        .map(Slip::mistake)
                        .toList());
    }

    private static boolean isAmong(List<String> forms, String answer) {
        return forms.stream().anyMatch(form -> normal(form).equals(answer));
    }

    /** What counts of a text. Two forms of which the same counts are one. */
    public static String normal(String text) {
        String plain =
                AROUND.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return SPACE.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> key() {
        return List.of(accepted.get(0));
    }
}
