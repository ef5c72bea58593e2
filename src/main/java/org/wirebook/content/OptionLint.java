package org.wirebook.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds options that give away which of them is right. */
final class OptionLint {

    /** How much longer than the longest wrong option a right one may be. */
    private static final BigDecimal RATIO = new BigDecimal("1.6");

    private static final Pattern ABOVE = Pattern.compile("\\b(?:all|none|any|both) of the above\\b|以上(?:都|全|皆)");

    private OptionLint() {}

    static void check(List<Items.Read> options) {
        List<Items.Read> right = new ArrayList<>();
        List<Items.Read> wrong = new ArrayList<>();
        options.forEach(option -> (option.isRight() ? right : wrong).add(option));
        for (Language language : Language.values()) {
            options.forEach(option -> above(option, language));
            right.forEach(option -> length(option, wrong, language));
        }
    }

    private static void above(Items.Read option, Language language) {
        String plain = option.wording().in(language).plain();
        if (ABOVE.matcher(plain.toLowerCase(Locale.ROOT)).find()) {
            option.entry().report(language.tag(), "an option does not speak of the others, which may stand anywhere");
        }
    }

    /** Who knows nothing chooses the longest option. A name cannot be made shorter. */
    private static void length(Items.Read right, List<Items.Read> wrong, Language language) {
        Wording.Written written = right.wording().in(language);
        OptionalInt longest = wrong.stream()
                .mapToInt(option -> option.wording().in(language).length())
                .max();
        if (longest.isPresent() && !written.isCode() && isLonger(written.length(), longest.getAsInt())) {
            right.entry()
                    .report(
                            language.tag(),
                            "the right option has " + written.length() + " characters, no wrong one more than "
                                    + longest.getAsInt() + ": it may be " + RATIO + " times as long");
        }
    }

    private static boolean isLonger(int right, int wrong) {
        return new BigDecimal(right).compareTo(RATIO.multiply(new BigDecimal(wrong))) > 0;
    }
}
