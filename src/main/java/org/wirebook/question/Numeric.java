package org.wirebook.question;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A number to work out. An answer is one text with a decimal number: {@code 1.5}, {@code 1,200} or {@code １２}.
 *
 * @param tolerance how far off is still right; zero or more
 * @param unit plain text behind the field; empty for a bare number
 * @param slips what certain wrong numbers tell
 */
public record Numeric(BigDecimal value, BigDecimal tolerance, Bilingual unit, List<Slip> slips) implements Task.Keyed {

    private static final int LONGEST = 40;

    public Numeric {
        slips = List.copyOf(slips);
    }

    /** What a wrong number tells. */
    public record Slip(BigDecimal value, Mistake mistake) {}

    @Override
    public String type() {
        return "numeric";
    }

    @Override
    public Marked mark(List<String> given) throws ImpossibleAnswerException {
        BigDecimal number = Optional.of(given)
                .filter(texts -> texts.size() == 1)
                .flatMap(texts -> number(texts.get(0)))
                .orElseThrow(() -> new ImpossibleAnswerException("one number is to be given"));
        return new Marked(
                number.subtract(value).abs().compareTo(tolerance) <= 0,
                slips.stream()
                        .filter(slip -> slip.value().compareTo(number) == 0)
                        .map(Slip::mistake)
                        .toList());
    }

    private static Optional<BigDecimal> number(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("(?<=\\d)[,_ ](?=\\d{3})", "");
        if (plain.length() > LONGEST || !plain.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    @Override
    public List<String> key() {
        return List.of(value.toPlainString());
    }
}
