package org.wirebook.wiki;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirebook.content.Book;
import org.wirebook.content.CodeHighlighter;
import org.wirebook.content.Language;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.ExperimentSyntaxException;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Trial;
import org.wirebook.store.KeptRun;
import org.wirebook.web.HtmlText;
import org.wirebook.web.Json;

/** Turns a kept run into what its page shows. */
final class RunPresenter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Addresses addresses;

    RunPresenter(Addresses addresses) {
        this.addresses = addresses;
    }

    RunView present(Book book, Language language, KeptRun kept) {
        RunReport report = Json.read(kept.content(), RunReport.class);
        Run run = report.run();
        return new RunView(
                kept.id(),
                addresses.run(kept.id()),
                report.claim(),
                report.standard(),
                page(book, language, kept),
                MINUTE.format(kept.created().atOffset(ZoneOffset.UTC)),
                run.holds(),
                run.failure(language.tag()),
                segments(run),
                run.checks(),
                run.connections(),
                run.bytesOut(),
                run.bytesIn(),
                commands(book, kept, report),
                report.source(),
                addresses.runOf(language, kept.slug(), kept.experiment()),
                report.edited());
    }

    /** The page may have been renamed or removed since. */
    private PageView.LinkView page(Book book, Language language, KeptRun kept) {
        return book.page(language, kept.slug())
                .map(page -> new PageView.LinkView(
                        page.title(),
                        addresses.claim(language, page.slug(), kept.experiment()),
                        page.front().summary()))
                .orElse(new PageView.LinkView(kept.slug(), addresses.home(language), ""));
    }

    private static List<RunView.SegmentView> segments(Run run) {
        var views = new ArrayList<RunView.SegmentView>();
        var seen = new HashSet<Integer>();
        for (Run.Segment segment : run.segments()) {
            views.add(new RunView.SegmentView(
                    segment.out(),
                    String.format(Locale.ROOT, "%.1f", segment.micros() / 1000.0),
                    segment.connection(),
                    seen.add(segment.connection()),
                    marked(segment),
                    segment.bytes()));
        }
        return views;
    }

    private static String marked(Run.Segment segment) {
        var html = new StringBuilder();
        int at = 0;
        for (Run.Mark mark : segment.marks()) {
            html.append(HtmlText.escaped(segment.text().substring(at, mark.start())))
                    .append("<mark>")
                    .append(HtmlText.escaped(segment.text().substring(mark.start(), mark.end())))
                    .append("</mark>");
            at = mark.end();
        }
        return html.append(HtmlText.escaped(segment.text().substring(at))).toString();
    }

    /** The same by hand. What is written in Java may have gone or changed since; then it can tell no more. */
    private String commands(Book book, KeptRun kept, RunReport report) {
        String base = "http://localhost:8080" + addresses.context();
        Optional<? extends Trial> trial =
                report.source().isEmpty() ? book.trial(kept.slug(), kept.experiment()) : parsed(report.source(), kept);
        return trial.map(found -> CodeHighlighter.html("bash", found.commands(base)))
                .orElse("");
    }

    private static Optional<Experiment> parsed(String source, KeptRun kept) {
        try {
            return ExperimentFile.parse(source).experiment(kept.experiment());
        } catch (ExperimentSyntaxException e) {
            throw new IllegalStateException("a kept experiment no longer parses: " + kept.id(), e);
        }
    }
}
