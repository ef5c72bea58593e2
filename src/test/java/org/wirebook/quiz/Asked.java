package org.wirebook.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirebook.content.Chapter;
import org.wirebook.question.Bilingual;
import org.wirebook.question.Idea;
import org.wirebook.question.Item;
import org.wirebook.question.Mistake;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;
import org.wirebook.question.ShortText;
import org.wirebook.question.Skill;
import org.wirebook.question.Task;

/** Questions of which only the names matter. */
final class Asked {

    private static final Bilingual NOTHING = new Bilingual("", "");
    private static final Task WRITTEN = new ShortText(List.of("yes"), List.of());
    private static final Task FORETOLD = new Prediction(
            "run",
            List.of(
                    new Prediction.Outcome(new Item("a", NOTHING), "status == 200", Optional.empty()),
                    new Prediction.Outcome(
                            new Item("b", NOTHING),
                            "status == 404",
                            Optional.of(new Mistake(new Idea("page/idea", NOTHING), NOTHING)))));

    private Asked() {}

    /** A question that is its own card: {@code page/name}. */
    static Question question(String id) {
        return question(id, id, 1, WRITTEN);
    }

    static Question variant(String id, String card) {
        return question(id, card, 1, WRITTEN);
    }

    static Question level(String id, int level) {
        return question(id, id, level, WRITTEN);
    }

    static Question prediction(String id) {
        return question(id, id, 1, FORETOLD);
    }

    static Question task(String id, Task task) {
        return question(id, id, 1, task);
    }

    private static Question question(String id, String card, int level, Task task) {
        return new Question(
                QuestionId.of(id).orElseThrow(),
                card,
                1,
                level,
                Skill.EXPLAIN,
                List.of(),
                NOTHING,
                NOTHING,
                NOTHING,
                task);
    }

    static Chapter chapter(String id, String... pages) {
        return new Chapter(id, Map.of(), List.of(pages));
    }

    static List<String> ids(List<Question> questions) {
        return questions.stream().map(question -> question.id().toString()).toList();
    }

    static Set<String> pages(List<Question> questions) {
        return Set.copyOf(
                questions.stream().map(question -> question.id().slug()).toList());
    }
}
