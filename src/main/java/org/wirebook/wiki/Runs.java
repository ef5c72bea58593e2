package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.wirebook.content.Claim;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.Target;
import org.wirebook.store.KeptRun;
import org.wirebook.store.RunRepository;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Listener;

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
    private final RunRepository kept;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE);

    Runs(Library library, Views views, Runner runner, RunRepository kept, Clock clock) {
        this.library = library;
        this.views = views;
        this.runner = runner;
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
        var asked = AskedExperiment.of(library.shelf().book(), views, language, path, request);
        Page page = asked.page();
        Experiment experiment = asked.experiment();
        String name = experiment.name();
        Run run = run(language, experiment, request);
        Optional<Claim> claim = page.claims().stream()
                .filter(one -> one.experiment().equals(name))
                .findFirst();
        var report = new RunReport(
                claim.map(Claim::text).orElse(experiment.step().title()),
                claim.flatMap(Claim::standard).orElse(null),
                experiment.source(),
                asked.edited(),
                run);
        String id = newId();
        kept.save(new KeptRun(id, page.slug(), name, language.tag(), clock.instant(), run.holds(), Json.line(report)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", library.addresses().run(id));
        response.setHeader("Cache-Control", "no-store");
    }

    private Run run(Language language, Experiment experiment, HttpServletRequest request) {
        if (!places.tryAcquire()) {
            throw HttpProblem.of(503, views.message(language, "problem.runs-busy"))
                    .with("Retry-After", "1");
        }
        try {
            return runner.run(experiment, target(request));
        } finally {
            places.release();
        }
    }

    private static Target target(HttpServletRequest request) {
        Listener listener = Listener.of(request);
        return new Target(listener.address(), listener.tls(), listener.authority(), request.getContextPath());
    }

    private String newId() {
        var id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }
}
