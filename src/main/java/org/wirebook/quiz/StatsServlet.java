package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wirebook.content.Book;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;
import org.wirebook.store.QuestionStats;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/**
 * {@code /stats}, for authors who have the operator's token: which questions need mending. As a page, as JSON by
 * {@code Accept}, with {@code ?format=csv} as a table.
 */
final class StatsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "question",
            "version",
            "language",
            "need",
            "first_answers",
            "share_right",
            "discrimination",
            "median_millis",
            "unsettled_runs",
            "given");

    private final transient Operator operator;
    private final transient Statistics statistics;
    private final transient Supplier<Book> book;
    private final transient Pages pages;

    StatsServlet(Operator operator, Statistics statistics, Supplier<Book> book, Pages pages) {
        this.operator = operator;
        this.statistics = statistics;
        this.book = book;
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
        operator.admit(request);
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<String> format = Requests.parameter(request, "format");
        if (format.isEmpty()) {
            pages.send(request, response, "stats/stats", "/stats", "stats", view(request));
        } else if (format.get().equals("csv")) {
            table(request, response);
        } else {
            throw HttpProblem.badRequest(pages.painter().say(pages.painter().language(request), "stats.no-format"));
        }
    }

    private StatsView view(HttpServletRequest request) {
        Statistics.Result result = statistics.get();
        return new StatsView(
                result.at().toString(),
                Need.LEAST_ANSWERS,
                request.getRequestURI() + "?format=csv",
                result.questions().stream()
                        .map(this::row)
                        .sorted(StatsView.Row.MENDING)
                        .toList());
    }

    private StatsView.Row row(QuestionStats stats) {
        QuestionStats.Subject subject = stats.subject();
        String language = subject.language();
        Optional<Question> question = QuestionId.of(subject.question())
                .flatMap(id -> book.get().question(id))
                .filter(asked -> asked.version() == subject.version());
        return new StatsView.Row(
                subject.question(),
                subject.version(),
                language,
                Need.of(stats, question.isPresent()).text(),
                question.map(asked -> pages.painter()
                                        .address(language, "/wiki/" + asked.id().slug())
                                + "#" + asked.place().in(language))
                        .orElse(""),
                question.map(asked -> asked.ask().in(language)).orElse(""),
                stats.answers(),
                stats.shareRight(),
                stats.discrimination(),
                stats.medianMillis(),
                stats.unsettled(),
                question.map(asked -> Shares.of(asked, stats)).orElse(List.of()));
    }

    private void table(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] csv = Csv.of(
                COLUMNS,
                view(request).questions().stream().map(StatsServlet::line).toList());
        Pages.sendFile(request, response, "text/csv;charset=utf-8", "wirebook-stats.csv", csv);
    }

    private static List<Object> line(StatsView.Row row) {
        return List.of(
                row.question(),
                row.version(),
                row.language(),
                row.need(),
                row.answers(),
                decimal(row.shareRight()),
                decimal(row.discrimination()),
                row.medianMillis(),
                row.unsettled(),
                row.given().stream().map(StatsServlet::told).collect(Collectors.joining(" | ")));
    }

    /** Behind a star what is right: {@code *72% the stored page | 28% nothing}. */
    private static String told(StatsView.Share share) {
        return (share.right() ? "*" : "") + share.percent() + "% " + share.text();
    }

    private static Number decimal(double value) {
        return new BigDecimal(String.format(Locale.ROOT, "%.3f", value));
    }
}
