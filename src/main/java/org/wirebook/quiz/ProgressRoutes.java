package org.wirebook.quiz;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.wirebook.store.AttemptRepository;
import org.wirebook.store.CardRepository;
import org.wirebook.store.Database;
import org.wirebook.store.LearnerRepository;
import org.wirebook.store.MarkRepository;
import org.wirebook.store.RecordRepository;
import org.wirebook.store.TransferRepository;
import org.wirebook.web.Routes;

/** The pages of progress, and all that learners can do with their record. */
final class ProgressRoutes {

    private final ProgressServlet shown;
    private final ProgressApi told;
    private final RecordServlet record;
    private final RecordApi files;
    private final TransferServlet transfer;

    ProgressRoutes(
            Quizzes.Site site,
            Pages pages,
            Database database,
            LearnerRepository learners,
            Notebook notebook,
            Clock clock) {
        RandomGenerator random = site.secrets().random();
        var records = new Records(new RecordRepository(database), learners, notebook, random, clock);
        var progress =
                new Progress(site.book(), records, new CardRepository(database), notebook, site.painter(), clock);
        var news =
                new Told(site.book(), new AttemptRepository(database), new MarkRepository(database), learners, clock);
        var codes = new Codes(new TransferRepository(database), site.secrets().seal(), random, clock);
        this.shown = new ProgressServlet(site.learners(), progress, pages);
        this.told = new ProgressApi(site.learners(), progress, news, site.painter());
        this.record = new RecordServlet(site.learners(), records, pages, clock);
        this.files = new RecordApi(site.learners(), records, site.painter());
        this.transfer = new TransferServlet(site.learners(), records, codes, new Tries(clock), pages);
    }

    void addTo(Routes routes) {
        for (String language : List.of("en", "zh")) {
            String path = "/" + language + "/progress";
            routes.servlet(path, shown);
            routes.servlet(path + "/import", record);
            routes.servlet(path + "/forget", record);
            routes.servlet(path + "/code", transfer);
            routes.servlet(path + "/transfer", transfer);
        }
        routes.servlet("/api/progress", told);
        routes.servlet("/api/learner/*", files);
    }
}
