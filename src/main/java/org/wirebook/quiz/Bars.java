package org.wirebook.quiz;

import java.util.List;
import java.util.stream.IntStream;
import org.wirebook.content.Language;

/**
 * How well chapters are known as a picture: a bar for each, below its name. The template {@code chart/charts} draws it,
 * as wide as there is room; heights are pixels.
 *
 * @param known of all cards
 * @param cards of all chapters
 */
record Bars(List<Bar> bars, int height, int known, int cards) {

    private static final int PITCH = 46;

    /**
     * A chapter.
     *
     * @param percent of its full strength
     */
    record Bar(String name, int top, int percent, int known, int cards) {}

    static Bars of(List<Strength> strengths, Language language) {
        return new Bars(
                IntStream.range(0, strengths.size())
                        .mapToObj(index -> bar(strengths.get(index), index * PITCH, language))
                        .toList(),
                strengths.size() * PITCH,
                strengths.stream().mapToInt(Strength::known).sum(),
                strengths.stream().mapToInt(Strength::cards).sum());
    }

    private static Bar bar(Strength strength, int top, Language language) {
        return new Bar(
                strength.chapter().title(language),
                top,
                (int) Math.round(strength.value() * 100),
                strength.known(),
                strength.cards());
    }
}
