package org.wirebook.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wirebook.experiment.Experiment;
import org.wirebook.question.Bilingual;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;
import org.wirebook.question.Skill;
import org.wirebook.question.Source;
import org.wirebook.question.Task;

/**
 * Reads one question of a page:
 *
 * <pre>{@code
 * [[question]]
 * id = "cart-after-restart"
 * card = "statelessness"         # questions of one card ask the same in other words; default: id
 * version = 1
 * level = 1                      # 1 to 3
 * skill = "explain"              # explain, predict, diagnose or apply
 * cites = ["rfc9110#section-3.3"]
 * at = "stateless"               # a claim of the page; or at.en and at.zh, ids of headings
 * type = "single"                # what else there is depends on it: see TaskReader
 * ask.en = "..."
 * ask.zh = "..."
 * why.en = "..."
 * why.zh = "..."
 * }</pre>
 */
final class QuestionReader {

    private static final Set<String> KEYS = Set.of(
            "id", "card", "version", "level", "skill", "cites", "at", "at.en", "at.zh", "type", "ask.en", "ask.zh",
            "why.en", "why.zh");
    private static final int MAX_VERSION = 999;
    private static final int MAX_LEVEL = 3;
    private static final int MAX_CITES = 3;

    private final PageFolder folder;
    private final List<CompiledPage> pages;
    private final Standards standards;
    private final Texts texts;
    private final TaskReader tasks;

    QuestionReader(PageFolder folder, List<CompiledPage> pages, Standards standards, Ideas ideas) {
        this.folder = folder;
        this.pages = pages;
        this.standards = standards;
        this.texts = new Texts(pages);
        this.tasks = new TaskReader(folder, pages, new Items(texts, ideas));
    }

    /** The question; empty after reporting why there is none. */
    Optional<Question> read(TomlEntry entry) {
        String id = slug(entry, "id", entry.text("id"));
        String card = entry.optionalText("card")
                .map(name -> slug(entry, "card", name))
                .orElse(id);
        int version = entry.integer("version", 1, MAX_VERSION).orElse(1);
        int level = entry.integer("level", 1, MAX_LEVEL).orElse(1);
        Optional<Skill> skill = skill(entry);
        List<Source> cites = cites(entry);
        Optional<Bilingual> place = place(entry);
        Wording ask = texts.ask(entry);
        Wording why = texts.why(entry);
        Optional<? extends Task> task = task(entry);
        if (id.isEmpty() || skill.isEmpty() || place.isEmpty() || task.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                new QuestionId(folder.slug(), id),
                folder.slug() + "/" + card,
                version,
                level,
                skill.get(),
                cites,
                place.get(),
                task.get() instanceof Prediction prediction ? withRequests(ask.html(), prediction) : ask.html(),
                why.html(),
                task.get()));
    }

    private static String slug(TomlEntry entry, String key, String name) {
        if (name.isEmpty() || Slugs.isSlug(name)) {
            return name;
        }
        entry.report(key, key + " " + Slugs.rule(name));
        return "";
    }

    /** Below what is to be foretold the requests that bring it. */
    private Bilingual withRequests(Bilingual ask, Prediction prediction) {
        Experiment experiment = folder.experiments()
                .flatMap(file -> file.experiment(prediction.experiment()))
                .orElseThrow();
        return new Bilingual(
                ask.en() + RequestsHtml.of(experiment, Language.EN),
                ask.zh() + RequestsHtml.of(experiment, Language.ZH));
    }

    private Optional<? extends Task> task(TomlEntry entry) {
        String type = entry.text("type");
        Optional<Set<String>> own = TaskReader.keys(type);
        if (own.isEmpty() && !type.isEmpty()) {
            entry.report("type", "no type \"" + type + "\"; known are " + String.join(", ", TaskReader.types()));
        }
        own.ifPresent(keys -> {
            Set<String> all = new HashSet<>(KEYS);
            all.addAll(keys);
            entry.allow(all);
        });
        return own.flatMap(keys -> tasks.read(entry, type));
    }

    private static Optional<Skill> skill(TomlEntry entry) {
        String name = entry.text("skill");
        Optional<Skill> skill = Arrays.stream(Skill.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (skill.isEmpty() && !name.isEmpty()) {
            entry.report("skill", "no skill \"" + name + "\"; known are explain, predict, diagnose, apply");
        }
        return skill;
    }

    private List<Source> cites(TomlEntry entry) {
        List<Source> sources = new ArrayList<>();
        List<TomlEntry.Text> cites = entry.texts("cites");
        if (cites.isEmpty() || cites.size() > MAX_CITES) {
            entry.report("cites", "cites names 1 to " + MAX_CITES + " places in standards");
        }
        for (TomlEntry.Text reference : cites) {
            standards
                    .cite(reference.text())
                    .ifPresentOrElse(
                            citation -> sources.add(new Source(citation.label(), citation.url())),
                            () -> entry.report(reference, standards.rule(reference.text())));
        }
        return sources;
    }

    /** Where it is explained, by language. */
    private Optional<Bilingual> place(TomlEntry entry) {
        if (entry.has("at.en") || entry.has("at.zh")) {
            String english = heading(entry, Language.EN);
            String chinese = heading(entry, Language.ZH);
            return Optional.of(new Bilingual(english, chinese));
        }
        String name = entry.text("at");
        boolean everywhere = pages.stream()
                .allMatch(page -> page.page().claims().stream()
                        .anyMatch(claim -> claim.experiment().equals(name)));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!everywhere) {
            entry.report("at", "the page has no claim \"" + name + "\"; at.en and at.zh name headings");
        }
        return Optional.of(new Bilingual(ClaimCard.id(name), ClaimCard.id(name)));
    }

    private String heading(TomlEntry entry, Language language) {
        String key = "at." + language.tag();
        String id = entry.text(key);
        List<String> ids = pages.stream()
                .map(CompiledPage::page)
                .filter(page -> page.language() == language)
                .flatMap(page -> page.headings().stream())
                .map(Heading::id)
                .toList();
        if (!id.isEmpty() && !ids.contains(id)) {
            entry.report(key, "no heading \"" + id + "\"; there are " + String.join(", ", ids));
        }
        return id;
    }
}
