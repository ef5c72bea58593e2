package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirebook.content.Claim;
import org.wirebook.content.Language;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.Observation;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.Trial;
import org.wirebook.store.KeptRun;
import org.wirebook.store.RunRepository;
import org.wirebook.web.Happenings;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Listener;
import org.wirebook.web.Turns;

/**
 * Runs experiments for readers and keeps what happened. A visitor may have {@value #PER_VISITOR} running at once (more:
 * 429), all together {@value #AT_ONCE} (more: 503).
 */
final class Runs {

    /** What experiments are about: the demo endpoints, the pages, live channels, and what robots read. */
    private static final Set<String> PLACES =
            Set.of("assets", "claims", "en", "http", "lab", "live", "robots.txt", "sitemap.xml", "wiki", "zh");

    private static final int PER_VISITOR = 4;
    private static final int AT_ONCE = 8;
    private static final String ID_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int ID_LENGTH = 12; // 59 bits: nobody finds another reader's run by trying

    private final Library library;
    private final Views views;
    private final Runner runner;
    private final RunRepository kept;
    private final Verdicts verdicts;
    private final Happenings happenings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    Runs(
            Library library,
            Views views,
            Runner runner,
            RunRepository kept,
            Verdicts verdicts,
            Happenings happenings,
            Clock clock) {
        this.library = library;
        this.views = views;
        this.runner = runner;
        this.kept = kept;
        this.verdicts = verdicts;
        this.happenings = happenings;
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
        String id = turns.take(
                request,
                status -> views.message(language, "problem.runs-" + status, PER_VISITOR),
                () -> run(asked, language, target(request)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", library.addresses().run(id));
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * Runs an experiment for a reader, asks more of its last answer, and keeps what happened.
     *
     * @throws HttpProblem 404 if there is no such experiment, 429 or 503 if too many run
     */
    Rehearsed rehearse(
            String slug, String name, List<String> conditions, Language language, HttpServletRequest request) {
        var asked = AskedExperiment.of(library.shelf().book(), views, language, slug + "/" + name);
        return turns.take(request, status -> views.message(language, "problem.runs-" + status, PER_VISITOR), () -> {
            if (!(asked.trial() instanceof Experiment experiment)) {
                throw HttpProblem.notFound(views.message(language, "problem.no-experiment"));
            }
            Observation seen = runner.observe(experiment, conditions, target(request));
            return new Rehearsed(keep(asked, language, seen.run()), seen.holds());
        });
    }

    /**
     * Runs an experiment, whatever else is running, and keeps what happened.
     *
     * @return id of the kept run
     */
    String run(AskedExperiment asked, Language language, Target target) {
        return keep(asked, language, runner.run(asked.trial(), target));
    }

    private String keep(AskedExperiment asked, Language language, Run run) {
        Trial trial = asked.trial();
        var id = new ClaimId(asked.page().slug(), trial.name());
        String runId = newId();
        kept.save(new KeptRun(
                runId,
                id.slug(),
                id.experiment(),
                language.tag(),
                clock.instant(),
                run.holds(),
                Json.line(report(asked, run))));
        if (!asked.edited()) {
            verdicts.put(id, new Verdict(trial, run.holds(), run.at(), runId));
            happenings.ran(id.slug(), id.experiment(), run.holds());
        }
        return runId;
    }

    private static RunReport report(AskedExperiment asked, Run run) {
        Trial trial = asked.trial();
        Optional<Claim> claim = asked.page().claims().stream()
                .filter(one -> one.experiment().equals(trial.name()))
                .findFirst();
        return new RunReport(
                claim.map(Claim::text).orElse(trial.title()),
                claim.flatMap(Claim::standard).orElse(null),
                asked.source(),
                asked.edited(),
                run);
    }

    /** The listener that the request came in by. */
    static Target target(HttpServletRequest request) {
        Listener listener = Listener.of(request);
        return new Target(listener.address(), listener.tls(), listener.authority(), request.getContextPath(), PLACES);
    }

    private String newId() {
        var id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }
}
