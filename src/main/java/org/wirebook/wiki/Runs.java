package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.wirebook.content.Book;
import org.wirebook.content.Claim;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.ExperimentSyntaxException;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.SourceLimits;
import org.wirebook.experiment.WireClient;
import org.wirebook.store.KeptRun;
import org.wirebook.store.RunRepository;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Requests;

/**
 * Runs experiments for readers and keeps what happened. At most {@value #AT_ONCE} run at once; who comes then is asked
 * to come again.
 */
final class Runs {

    private static final int AT_ONCE = 8;
    private static final String ID_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int ID_LENGTH = 12; // 59 bits: nobody finds another reader's run by trying

    private final Library library;
    private final Views views;
    private final Runner runner;
    private final WireClient client;
    private final RunRepository kept;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE);

    Runs(Library library, Views views, Runner runner, WireClient client, RunRepository kept, Clock clock) {
        this.library = library;
        this.views = views;
        this.runner = runner;
        this.client = client;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Runs the experiment named by {@code slug/name}, or the reader's own version of it in the parameter
     * {@code source}, and leads to the result with 303.
     */
    void start(Language language, String path, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("POST")) {
            throw HttpProblem.methodNotAllowed("POST")
                    .with("Link", "<" + library.addresses().home(language) + ">; rel=\"up\"");
        }
        if (client.isOwnConnection(request.getRemotePort())) {
            throw HttpProblem.of(508, views.message(language, "problem.run-in-run"));
        }
        int slash = path.indexOf('/');
        String slug = path.substring(0, Math.max(slash, 0));
        String name = path.substring(slash + 1);
        Book book = library.shelf().book();
        Page page = book.page(language, slug)
                .orElseThrow(() -> HttpProblem.notFound(views.message(language, "problem.no-experiment")));
        Experiment original = book.experiments(slug)
                .flatMap(experiments -> experiments.experiment(name))
                .orElseThrow(() -> HttpProblem.notFound(views.message(language, "problem.no-experiment")));
        Optional<String> edited =
                Requests.parameter(request, "source").filter(source -> !same(source, original.source()));
        Experiment experiment =
                edited.map(source -> parse(language, source, name)).orElse(original);
        Run run = run(language, experiment, request);
        Optional<Claim> claim = page.claims().stream()
                .filter(one -> one.experiment().equals(name))
                .findFirst();
        var report = new RunReport(
                claim.map(Claim::text).orElse(experiment.step().title()),
                claim.flatMap(Claim::standard).orElse(null),
                experiment.source(),
                edited.isPresent(),
                run);
        String id = newId();
        kept.save(new KeptRun(id, slug, name, language.tag(), clock.instant(), run.holds(), Json.line(report)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", library.addresses().run(id));
        response.setHeader("Cache-Control", "no-store");
    }

    /** Browsers send the lines of a text area with CRLF. */
    private static boolean same(String edited, String original) {
        return edited.replace("\r\n", "\n").strip().equals(original.strip());
    }

    private Experiment parse(Language language, String source, String name) {
        try {
            return ExperimentFile.parse(source.replace("\r\n", "\n"), SourceLimits.READER)
                    .experiment(name)
                    .orElseThrow(() -> HttpProblem.of(422, views.message(language, "problem.step-missing", name)));
        } catch (ExperimentSyntaxException e) {
            throw HttpProblem.of(
                    422, views.message(language, "problem.experiment-syntax", String.valueOf(e.getMessage())));
        }
    }

    private Run run(Language language, Experiment experiment, HttpServletRequest request) {
        if (!places.tryAcquire()) {
            throw HttpProblem.of(503, views.message(language, "problem.runs-busy"))
                    .with("Retry-After", "1");
        }
        try {
            return runner.run(experiment, Listener.of(request));
        } finally {
            places.release();
        }
    }

    private String newId() {
        var id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }
}
