package org.wirebook.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirebook.question.Bilingual;
import org.wirebook.question.Numeric;
import org.wirebook.question.ShortText;

/**
 * Reads questions whose answer is written:
 *
 * <pre>{@code
 * accept = ["no-cache", "Cache-Control: no-cache"]
 *
 * [[question.slip]]
 * answers = ["no-store"]
 * idea = "..."
 * why.en = "..."
 * why.zh = "..."
 * }</pre>
 *
 * <p>or
 *
 * <pre>{@code
 * value = 60
 * tolerance = 0.5
 * unit.en = "seconds"
 * unit.zh = "秒"
 *
 * [[question.slip]]
 * value = 3600
 * idea = "..."
 * why.en = "..."
 * why.zh = "..."
 * }</pre>
 */
final class AnswerReader {

    private static final String ACCEPT = "accept";
    private static final String ANSWERS = "answers";
    private static final String VALUE = "value";
    private static final String TOLERANCE = "tolerance";

    private final Items items;

    AnswerReader(Items items) {
        this.items = items;
    }

    Optional<ShortText> text(TomlEntry question) {
        Set<String> taken = new HashSet<>();
        List<String> accepted = forms(question, ACCEPT, taken);
        List<ShortText.Slip> slips = new ArrayList<>();
        for (TomlEntry entry : items.slips(question)) {
            entry.allow(Set.of(ANSWERS, "idea", "why.en", "why.zh"));
            List<String> forms = forms(entry, ANSWERS, taken);
            items.mistake(entry)
                    .map(mistake -> new ShortText.Slip(forms, mistake))
                    .ifPresent(slips::add);
        }
        return accepted.isEmpty() ? Optional.empty() : Optional.of(new ShortText(accepted, slips));
    }

    /** The texts of a list of which none counts as another one, here or before. */
    private static List<String> forms(TomlEntry entry, String key, Set<String> taken) {
        List<TomlEntry.Text> forms = entry.texts(key);
        if (forms.isEmpty()) {
            entry.report(key, key + " lists at least one text");
        }
        for (TomlEntry.Text form : forms) {
            String normal = ShortText.normal(form.text());
            if (normal.isEmpty() || form.text().length() > ShortText.LONGEST) {
                entry.report(form, "\"" + form.text() + "\" can be nobody's answer");
            } else if (!taken.add(normal)) {
                entry.report(form, "\"" + form.text() + "\" counts as another answer of this question");
            }
        }
        return forms.stream().map(TomlEntry.Text::text).toList();
    }

    Optional<Numeric> number(TomlEntry question) {
        Optional<BigDecimal> value = decimal(question, VALUE);
        BigDecimal tolerance = question.decimal(TOLERANCE).orElse(BigDecimal.ZERO);
        if (tolerance.signum() < 0) {
            question.report(TOLERANCE, "tolerance is zero or more");
        }
        List<Numeric.Slip> slips = new ArrayList<>();
        for (TomlEntry entry : items.slips(question)) {
            entry.allow(Set.of(VALUE, "idea", "why.en", "why.zh"));
            Optional<BigDecimal> wrong = decimal(entry, VALUE);
            if (isRight(value, tolerance, wrong)) {
                entry.report(VALUE, "this number is right");
            }
            wrong.flatMap(number -> items.mistake(entry).map(mistake -> new Numeric.Slip(number, mistake)))
                    .ifPresent(slips::add);
        }
        Bilingual unit = unit(question);
        return value.map(number -> new Numeric(number, tolerance, unit, slips));
    }

    private static Optional<BigDecimal> decimal(TomlEntry entry, String key) {
        if (!entry.has(key)) {
            entry.report("missing key " + key);
        }
        return entry.decimal(key);
    }

    private static boolean isRight(Optional<BigDecimal> value, BigDecimal tolerance, Optional<BigDecimal> number) {
        return value.isPresent()
                && number.isPresent()
                && number.get().subtract(value.get()).abs().compareTo(tolerance) <= 0;
    }

    private static Bilingual unit(TomlEntry question) {
        return question.has("unit")
                ? new Bilingual(question.text("unit.en"), question.text("unit.zh"))
                : new Bilingual("", "");
    }
}
