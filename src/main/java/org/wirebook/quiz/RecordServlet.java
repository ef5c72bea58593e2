package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.wirebook.quiz.record.BadRecordException;
import org.wirebook.quiz.record.RecordReader;
import org.wirebook.store.KeptRecord;
import org.wirebook.web.FormData;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learner;
import org.wirebook.web.Learners;
import org.wirebook.web.Methods;
import org.wirebook.web.Painter;
import org.wirebook.web.Requests;
import org.wirebook.web.Turns;

/**
 * {@code POST /{lang}/progress/import} brings a record back; {@code /{lang}/progress/forget} asks whether all is to be
 * deleted, and deletes it. Both lead to the progress with 303.
 */
final class RecordServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_BYTES_AROUND = 1 << 14; // of the form in which the file comes

    private final transient Learners learners;
    private final transient Records records;
    private final transient Pages pages;
    private final transient Clock clock;
    private final transient Turns turns = new Turns(1, 2); // a file takes up to 50 MB while it is read

    RecordServlet(Learners learners, Records records, Pages pages, Clock clock) {
        this.learners = learners;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isPost = request.getMethod().equals("POST");
        if (request.getServletPath().endsWith("/import")) {
            if (!isPost) {
                throw HttpProblem.methodNotAllowed("POST");
            }
            bring(request, response);
        } else if (isPost) {
            forget(request, response);
        } else if (Methods.isSafe(request.getMethod())) {
            pages.send(request, response, "progress/forget", "/progress/forget", "forget", new Forgetting(false));
        } else {
            throw HttpProblem.methodNotAllowed(Methods.READ + ", POST");
        }
    }

    private void bring(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Painter painter = pages.painter();
        String language = painter.language(request);
        try {
            int added = turns.take(
                    request, status -> painter.say(language, "record.busy." + status), () -> add(request, response));
            Pages.seeOther(response, painter.address(language, "/progress") + "?brought=" + added + "#record");
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the reader left
        }
    }

    private int add(HttpServletRequest request, HttpServletResponse response) {
        Painter painter = pages.painter();
        String language = painter.language(request);
        try {
            KeptRecord brought = RecordReader.read(file(request, language), clock.instant());
            Learner learner = learners.admit(request, response);
            return records.add(learner.id(), brought);
        } catch (BadRecordException e) {
            String fault = e.fault().name().toLowerCase(Locale.ROOT);
            throw HttpProblem.of(422, painter.say(language, "record.bad." + fault, e.where()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content itself, or the one file in a form. */
    private byte[] file(HttpServletRequest request, String language) throws IOException {
        boolean isForm = Requests.contentType(request).equals(FormData.MEDIA_TYPE);
        if (!isForm && !Requests.contentType(request).equals("application/json")) {
            throw HttpProblem.of(415, pages.painter().say(language, "record.type"))
                    .with("Accept", FormData.MEDIA_TYPE + ", application/json");
        }
        byte[] content = Requests.content(request, MOST_BYTES + (isForm ? MOST_BYTES_AROUND : 0))
                .orElseThrow(() -> tooLarge(language));
        byte[] file = isForm ? inForm(request, content, language) : content;
        if (file.length > MOST_BYTES) {
            throw tooLarge(language);
        }
        return file;
    }

    private byte[] inForm(HttpServletRequest request, byte[] content, String language) {
        return FormData.parts(String.valueOf(request.getContentType()), content).stream()
                .filter(part -> part.file() && part.to() > part.from())
                .findFirst()
                .map(part -> Arrays.copyOfRange(content, part.from(), part.to()))
                .orElseThrow(() -> HttpProblem.of(422, pages.painter().say(language, "record.no-file")));
    }

    private HttpProblem tooLarge(String language) {
        return HttpProblem.of(413, pages.painter().say(language, "record.too-large"));
    }

    private void forget(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = pages.painter().language(request);
        if (Requests.parameter(request, "sure").isEmpty()) {
            response.setStatus(422);
            pages.send(request, response, "progress/forget", "/progress/forget", "forget", new Forgetting(true));
            return;
        }
        learners.of(request).map(Learner::id).ifPresent(records::forget);
        learners.forget(request, response);
        Pages.seeOther(response, pages.painter().address(language, "/progress") + "?forgotten");
    }

    /**
     * The question whether to delete all, for its template.
     *
     * @param again whether it was answered without saying yes
     */
    record Forgetting(boolean again) {}
}
