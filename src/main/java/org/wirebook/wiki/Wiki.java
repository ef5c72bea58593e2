package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wirebook.content.Book;
import org.wirebook.content.BookReader;
import org.wirebook.content.Language;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.WireClient;
import org.wirebook.store.RunRepository;
import org.wirebook.web.DemoTable;
import org.wirebook.web.Document;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Feature;
import org.wirebook.web.Happenings;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Painter;
import org.wirebook.web.ProblemPage;
import org.wirebook.web.Routes;
import org.wirebook.web.WebRoot;

/** The book as a site: its pages, its search, the runs of its experiments. */
public final class Wiki implements Feature {

    /**
     * How the book is served.
     *
     * @param context the context path, empty or {@code /wirebook}
     * @param content the folder of the book
     * @param dev whether a changed file shows at once in the open page
     * @param baseUrl where readers reach the site, without a slash at its end
     */
    public record Settings(String context, Path content, boolean dev, Optional<URI> baseUrl) {}

    private final Views views;
    private final Assets assets;
    private final Library library;
    private final Runs runs;
    private final Claims claims;
    private final Labs labs;
    private final RunRepository kept;
    private final RunPresenter presenter;
    private final Changes changes;
    private final Optional<ContentWatch> watch;

    private Wiki(
            Views views,
            Assets assets,
            Library library,
            Runs runs,
            Claims claims,
            Labs labs,
            RunRepository kept,
            Changes changes,
            Optional<ContentWatch> watch) {
        this.views = views;
        this.assets = assets;
        this.library = library;
        this.runs = runs;
        this.claims = claims;
        this.labs = labs;
        this.kept = kept;
        this.presenter = new RunPresenter(library.addresses());
        this.changes = changes;
        this.watch = watch;
    }

    /**
     * Opens the wiki with a book that has been read.
     *
     * @param book of the folder that the settings name
     * @param reader has read it, and reads it anew when it changes
     * @param labs in the order of lists
     * @param demos what the demo endpoints are, told in the language of this tag
     * @param client runs the experiments
     * @param kept keeps the runs
     * @param happenings is told of runs, and of pages that change
     */
    public static Wiki open(
            Settings settings,
            Book book,
            BookReader reader,
            WebRoot webRoot,
            List<Exhibit> labs,
            Function<String, DemoTable> demos,
            WireClient client,
            RunRepository kept,
            Happenings happenings,
            Clock clock) {
        var assets = Assets.read(webRoot, settings.context());
        var addresses = new Addresses(settings.context(), settings.baseUrl());
        var views = new Views(webRoot, assets, addresses, labs, demos, settings.dev());
        var library = new Library(settings.content(), reader, addresses, views, labs);
        library.open(book);
        var verdicts = new Verdicts(clock);
        var runs = new Runs(library, views, new Runner(client, clock), kept, verdicts, happenings, clock);
        var claims = new Claims(library, views, runs, verdicts, clock);
        var changes = new Changes();
        Optional<ContentWatch> watch = settings.dev()
                ? Optional.of(ContentWatch.start(settings.content(), library, changes, happenings))
                : Optional.empty();
        return new Wiki(views, assets, library, runs, claims, new Labs(labs, library, views), kept, changes, watch);
    }

    @Override
    public void addTo(Routes routes) {
        var doorway = new Doorway(library, assets.icon());
        routes.servlet("/", doorway);
        routes.servlet("/http/", doorway); // nothing below it: these exact addresses alone
        routes.servlet("/http", doorway);
        var pages = new PageServlet(library, views, runs, claims, labs);
        routes.servlet("/en/*", pages);
        routes.servlet("/zh/*", pages);
        routes.servlet("/assets/*", assets.servlet());
        routes.servlet("/run/*", new RunServlet(library, views, kept, presenter));
        routes.servlet("/api/search", new SearchApi(library));
        routes.servlet("/api/claims", new ClaimsApi(claims));
        routes.servlet("/api/experiments/*", new ExperimentApi(library, views));
        routes.servlet("/health/*", new Health(library));
        if (watch.isPresent()) {
            routes.servlet("/dev/changes", changes);
        }
    }

    /** The book as it is served now. */
    public Book book() {
        return library.shelf().book();
    }

    /** A page or an asset that lies in memory, by its path below the context. */
    public Optional<Document> ready(String path) {
        return assets.document(path).or(() -> library.shelf().ready(path));
    }

    /** Draws pages around what other features show. */
    public Painter painter() {
        return new PagePainter(library, views);
    }

    /**
     * Runs an experiment for a reader and asks more of its last answer.
     *
     * @param slug of the page beside which it stands
     * @param conditions as behind {@code ??} in a file of experiments
     * @param language tag of the reader's language
     */
    public Rehearsed rehearse(
            String slug, String experiment, List<String> conditions, String language, HttpServletRequest request) {
        return runs.rehearse(slug, experiment, conditions, Language.of(language).orElseThrow(), request);
    }

    /** The bytes of a kept run as HTML, if it is kept still. */
    public Optional<String> wire(String run, String language) {
        Language read = Language.of(language).orElseThrow();
        return kept.find(run).map(found -> views.wire(read, presenter.present(book(), read, found)));
    }

    /** A problem as a page, with the search field to go on from. */
    public ProblemPage problems() {
        return new ProblemPage() {
            @Override
            public byte[] draw(HttpServletRequest request, HttpProblem problem) {
                return views.problem(library.shelf(), Reader.language(request), problem);
            }

            @Override
            public String detail(HttpServletRequest request, HttpProblem problem) {
                return views.detail(Reader.language(request), problem);
            }

            @Override
            public String detail(HttpProblem problem) {
                return views.detail(problem);
            }
        };
    }

    @Override
    public void close() {
        watch.ifPresent(ContentWatch::close);
        changes.close();
    }
}
