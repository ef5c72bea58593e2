package org.wirebook.wiki;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.wirebook.content.Book;
import org.wirebook.content.Chapter;
import org.wirebook.content.Heading;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.content.Term;
import org.wirebook.question.Face;
import org.wirebook.web.DemoTable;
import org.wirebook.web.Exhibit;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Reason;
import org.wirebook.web.WebRoot;

/** Draws everything a person sees, as complete HTML documents in UTF-8. */
final class Views {

    /** A larger book lists beside a page only its own chapter: the list of all would outweigh the page. */
    private static final int NAVIGABLE_PAGES = 80;

    private static final int TOC_LEVEL = 3;

    private final Assets assets;
    private final Addresses addresses;
    private final boolean dev;
    private final List<Exhibit> labs;
    private final Function<String, DemoTable> demos;
    private final Messages messages;
    private final Templates templates;

    /** @param demos what the demo endpoints are, told in the language of this tag */
    Views(
            WebRoot webRoot,
            Assets assets,
            Addresses addresses,
            List<Exhibit> labs,
            Function<String, DemoTable> demos,
            boolean dev) {
        this.assets = assets;
        this.addresses = addresses;
        this.labs = List.copyOf(labs);
        this.demos = demos;
        this.dev = dev;
        this.messages = new Messages(webRoot);
        this.templates = new Templates(webRoot, messages);
    }

    Addresses addresses() {
        return addresses;
    }

    String message(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The messages whose keys begin with {@code prefix}, by the rest of their keys, for script. */
    Map<String, String> words(Language language, String prefix) {
        return messages.beginningWith(language, prefix);
    }

    byte[] home(Book book, Language language) {
        List<ContentsView> chapters = book.chapters().stream()
                .map(chapter -> new ContentsView(
                        chapter.id(),
                        chapter.title(language),
                        chapter.pages().stream()
                                .flatMap(slug -> book.page(language, slug).stream())
                                .map(this::entry)
                                .toList()))
                .toList();
        var variables = new HashMap<String, Object>();
        variables.put("chapters", chapters);
        variables.put(
                "claims",
                book.pages(language).stream()
                        .mapToInt(page -> page.claims().size())
                        .sum());
        showcase(book, language).ifPresent(claim -> variables.put("showcase", claim));
        return draw("home", book, language, addresses::home, Shown.NOTHING, variables);
    }

    /** The first claim of the book, to be tried on the spot. */
    private Optional<ContentsView.Showcase> showcase(Book book, Language language) {
        return book.pages(language).stream()
                .flatMap(page -> page.claims().stream()
                        .map(claim -> new ContentsView.Showcase(
                                page.slug(),
                                claim.experiment(),
                                claim.text(),
                                claim.standard().orElse(null),
                                addresses.runOf(language, page.slug(), claim.experiment()))))
                .findFirst();
    }

    private ContentsView.Entry entry(Page page) {
        return new ContentsView.Entry(
                page.slug(),
                page.title(),
                addresses.page(page.language(), page.slug()),
                page.front().summary(),
                page.front().level(),
                page.front().minutes(),
                page.claims().size());
    }

    byte[] page(Book book, Page page) {
        var view = new PageView(
                page.slug(),
                page.title(),
                page.front().summary(),
                page.front().level(),
                page.front().minutes(),
                book.chapter(page).title(page.language()),
                page.html(lab -> panel(page.language(), lab), () -> questions(book, page)),
                page.front().reviewed().toString(),
                page.headings().stream()
                        .filter((Heading heading) -> heading.level() <= TOC_LEVEL)
                        .toList(),
                page.citations(),
                page.front().requires().stream()
                        .flatMap(slug -> book.page(page.language(), slug).stream())
                        .map(this::link)
                        .toList(),
                book.backlinks(page).stream().map(this::link).toList(),
                book.previous(page).map(this::link).orElse(null),
                book.next(page).map(this::link).orElse(null),
                page.claims().size(),
                !book.questions(page.slug()).isEmpty());
        return draw(
                "page",
                book,
                page.language(),
                language -> addresses.page(language, page.slug()),
                new Shown(page.slug(), page.labs()),
                Map.of("page", view));
    }

    /** The questions of a page, to stand in it: the same for every reader. */
    private String questions(Book book, Page page) {
        List<Face> faces = book.questions(page.slug()).stream()
                .map(question -> Face.of(
                        question,
                        page.language().tag(),
                        31L * question.id().toString().hashCode() + question.version()))
                .toList();
        return templates.fill(
                "quiz/question",
                "questions",
                page.language(),
                Map.of("faces", faces, "to", addresses.quiz(page.language(), page.slug())));
    }

    byte[] labs(Book book, Language language) {
        List<LabView> views =
                labs.stream().map(lab -> lab(book, language, lab.slug())).toList();
        return draw("labs", book, language, addresses::labs, Shown.NOTHING, Map.of("labs", views));
    }

    /** @param model what the lab itself says to its panel */
    byte[] lab(Book book, Language language, String slug, Map<String, Object> model) {
        var variables = new HashMap<>(model);
        variables.put("lab", lab(book, language, slug));
        return draw(
                "lab",
                book,
                language,
                other -> addresses.lab(other, slug),
                new Shown("lab/" + slug, List.of(slug)),
                variables);
    }

    /** The panel alone, to stand in a page. */
    private String panel(Language language, String slug) {
        var variables = new HashMap<String, Object>();
        labs.stream().filter(lab -> lab.slug().equals(slug)).forEach(lab -> variables.putAll(lab.opening()));
        variables.put("lab", lab(language, slug, List.of()));
        return templates.fill(Templates.panel(slug), language, variables);
    }

    private LabView lab(Book book, Language language, String slug) {
        List<PageView.LinkView> pages = book.pages(language).stream()
                .filter(page -> page.labs().contains(slug))
                .map(this::link)
                .toList();
        return lab(language, slug, pages);
    }

    private LabView lab(Language language, String slug, List<PageView.LinkView> pages) {
        return new LabView(
                slug,
                message(language, "lab." + slug + ".title"),
                message(language, "lab." + slug + ".summary"),
                addresses.context(),
                addresses.lab(language, slug),
                addresses.context() + "/api/lab/" + slug,
                Templates.panel(slug),
                pages);
    }

    PageView.LinkView link(Page page) {
        return new PageView.LinkView(
                page.title(),
                addresses.page(page.language(), page.slug()),
                page.front().summary());
    }

    byte[] glossary(Book book, Language language) {
        List<TermView> terms =
                book.glossary().stream().map(term -> term(book, language, term)).toList();
        return draw("glossary", book, language, addresses::glossary, Shown.NOTHING, Map.of("terms", terms));
    }

    private TermView term(Book book, Language language, Term term) {
        return new TermView(
                term.id(),
                term.label(language),
                term.label(language.other()),
                term.definition(language),
                String.join(message(language, "list.separator"), term.alternatives(language)),
                term.page()
                        .flatMap(slug -> book.page(language, slug))
                        .map(this::link)
                        .orElse(null),
                term.standard().orElse(null));
    }

    /** The demo endpoints. */
    byte[] demos(Book book, Language language) {
        return draw(
                "demos",
                book,
                language,
                addresses::demos,
                Shown.NOTHING,
                Map.of("sections", demos.apply(language.tag()).sections()));
    }

    /** The list of claims that a filter leaves. */
    byte[] claims(Book book, Language language, ClaimFilter filter, ClaimsView view) {
        return draw(
                "claims",
                book,
                language,
                other -> addresses.claims(other, filter),
                Shown.NOTHING,
                Map.of("ledger", view));
    }

    byte[] search(
            Book book, Language language, String query, List<HitView> hits, List<HitView.Suggestion> suggestions) {
        return draw(
                "search",
                book,
                language,
                other -> addresses.search(other, query),
                Shown.NOTHING,
                Map.of("query", query, "hits", hits, "suggestions", suggestions));
    }

    /**
     * A page of another feature.
     *
     * @param path below its language
     */
    byte[] page(Book book, Language language, String template, String path, Map<String, Object> variables) {
        return draw(
                template,
                book,
                language,
                other -> addresses.context() + "/" + other.tag() + path,
                Shown.NOTHING,
                variables);
    }

    byte[] run(Book book, Language language, RunView run) {
        return draw(
                "run", book, language, other -> run.url() + "?lang=" + other.tag(), Shown.NOTHING, Map.of("run", run));
    }

    /** The bytes of a run alone, to stand in another page. */
    String wire(Language language, RunView run) {
        return templates.fill("run", "wire", language, Map.of("run", run));
    }

    /** What went wrong and what to do. */
    String detail(Language language, HttpProblem problem) {
        return problem.detail((key, arguments) -> message(language, key, arguments));
    }

    /** The same for programs. */
    String detail(HttpProblem problem) {
        return problem.plainDetail((key, arguments) -> message(Language.EN, key, arguments));
    }

    byte[] problem(Shelf shelf, Language language, HttpProblem problem) {
        var view = new ProblemView(problem.status(), Reason.of(problem.status()), detail(language, problem));
        return draw("problem", shelf.book(), language, addresses::home, Shown.NOTHING, Map.of("problem", view));
    }

    /**
     * What is drawn.
     *
     * @param current slug of the page, {@code lab/} and the slug of the lab, or empty for anything else
     * @param labs slugs of the labs that stand there
     */
    private record Shown(String current, List<String> labs) {
        static final Shown NOTHING = new Shown("", List.of());
    }

    /** @param url the address of what is drawn, by language */
    private byte[] draw(
            String template,
            Book book,
            Language language,
            Function<Language, String> url,
            Shown shown,
            Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put("site", site(book, language, url, shown));
        return templates.fill(template, language, all).getBytes(StandardCharsets.UTF_8);
    }

    private SiteView site(Book book, Language language, Function<Language, String> url, Shown shown) {
        List<SiteView.Alternate> alternates = List.of(Language.values()).stream()
                .map(other -> new SiteView.Alternate(
                        other.tag(), other.endonym(), addresses.absolute(url.apply(other)), other == language))
                .toList();
        return new SiteView(
                addresses.context(),
                language.tag(),
                addresses.home(language),
                addresses.search(language),
                addresses.glossary(language),
                alternates,
                addresses.absolute(url.apply(language)),
                dev,
                navigation(book, language, shown.current()),
                addresses.labs(language),
                labs.stream()
                        .map(lab -> new SiteView.NavLab(
                                message(language, "lab." + lab.slug() + ".title"),
                                addresses.lab(language, lab.slug()),
                                shown.current().equals("lab/" + lab.slug())))
                        .toList(),
                addresses.demos(language),
                addresses.claims(language),
                addresses.progress(language),
                shown.labs(),
                assets::url);
    }

    private List<SiteView.NavChapter> navigation(Book book, Language language, String slug) {
        boolean all = book.order().size() <= NAVIGABLE_PAGES;
        return book.chapters().stream()
                .filter(chapter -> all || chapter.pages().contains(slug))
                .map(chapter -> new SiteView.NavChapter(
                        chapter.title(language), chapter.pages().contains(slug), pages(book, language, chapter, slug)))
                .toList();
    }

    private List<SiteView.NavPage> pages(Book book, Language language, Chapter chapter, String slug) {
        return chapter.pages().stream()
                .flatMap(other -> book.page(language, other).stream())
                .map(page -> new SiteView.NavPage(
                        page.slug(),
                        page.title(),
                        addresses.page(language, page.slug()),
                        Objects.equals(page.slug(), slug),
                        page.claims().size()))
                .toList();
    }
}
