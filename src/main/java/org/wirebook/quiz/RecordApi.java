package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.wirebook.quiz.record.RecordWriter;
import org.wirebook.store.KeptRecord;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learners;
import org.wirebook.web.Methods;
import org.wirebook.web.Painter;
import org.wirebook.web.Requests;

/**
 * {@code /api/learner/record}: a learner's record as a file that can be brought back;
 * {@code /api/learner/attempts.csv}: their answers as a table. Each is told to its learner alone.
 */
final class RecordApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Learners learners;
    private final transient Records records;
    private final transient Painter painter;

    RecordApi(Learners learners, Records records, Painter painter) {
        this.learners = learners;
        this.records = records;
        this.painter = painter;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Requests.pathInfo(request);
        boolean isTable = path.equals("/attempts.csv");
        if (!isTable && !path.equals("/record")) {
            throw HttpProblem.notFound("There is nothing here.");
        }
        if (!Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
        KeptRecord record = learners.of(request)
                .map(learner -> records.of(learner.id()))
                .filter(kept -> !kept.isEmpty())
                .orElseThrow(() -> HttpProblem.notFound(painter.say(painter.language(request), "record.none")));
        byte[] content = isTable
                ? AttemptTable.of(record.attempts())
                : RecordWriter.write(record).getBytes(StandardCharsets.UTF_8);
        response.setHeader("Vary", "Cookie");
        Pages.sendFile(
                request,
                response,
                isTable ? "text/csv;charset=utf-8" : "application/json",
                isTable ? "wirebook-attempts.csv" : "wirebook-record.json",
                content);
    }
}
