package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learner;
import org.wirebook.web.Learners;
import org.wirebook.web.Methods;
import org.wirebook.web.Painter;
import org.wirebook.web.Requests;

/**
 * {@code POST /{lang}/progress/code} shows a code, once and at no address of its own; who types it at
 * {@code /{lang}/progress/transfer} in another browser is the same learner there.
 */
final class TransferServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String TRANSFER = "/progress/transfer";

    private final transient Learners learners;
    private final transient Records records;
    private final transient Codes codes;
    private final transient Tries tries;
    private final transient Pages pages;

    TransferServlet(Learners learners, Records records, Codes codes, Tries tries, Pages pages) {
        this.learners = learners;
        this.records = records;
        this.codes = codes;
        this.tries = tries;
        this.pages = pages;
    }

    /**
     * A code, for its template.
     *
     * @param minutes how long it is valid
     * @param address where to type it
     */
    record CodeView(String code, long minutes, String address) {}

    /**
     * The form for a code, for its template.
     *
     * @param again whether what was typed is no code
     * @param hasAnswered whether somebody answered in this browser before, who will be joined
     */
    record TransferView(boolean again, boolean hasAnswered) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isPost = request.getMethod().equals("POST");
        if (request.getServletPath().endsWith("/code")) {
            if (!isPost) {
                throw HttpProblem.methodNotAllowed("POST");
            }
            issue(request, response);
        } else if (isPost) {
            redeem(request, response);
        } else if (Methods.isSafe(request.getMethod())) {
            ask(request, response, false);
        } else {
            throw HttpProblem.methodNotAllowed(Methods.READ + ", POST");
        }
    }

    private void issue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Painter painter = pages.painter();
        String language = painter.language(request);
        Learner learner = known(request).orElseThrow(() -> HttpProblem.notFound(painter.say(language, "record.none")));
        pages.send(
                request,
                response,
                "progress/code",
                "/progress",
                "transfer",
                new CodeView(codes.issue(learner.id()), Codes.VALID.toMinutes(), address(request)));
    }

    /** As somebody types it: {@code localhost:8080/en/progress/transfer}. */
    private static String address(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("^https?://", "").replaceFirst("/code$", "/transfer");
    }

    private Optional<Learner> known(HttpServletRequest request) {
        return learners.of(request).filter(learner -> !records.of(learner.id()).isEmpty());
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, boolean again) throws IOException {
        var view = new TransferView(again, known(request).isPresent());
        pages.send(request, response, "progress/transfer", TRANSFER, "transfer", view);
    }

    private void redeem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Painter painter = pages.painter();
        String language = painter.language(request);
        tries.take(Requests.remote(request).getAddress()).ifPresent(wait -> {
            throw HttpProblem.tooMany(painter.say(language, "transfer.too-often"), wait);
        });
        Optional<Learner> learner =
                codes.redeem(Requests.parameter(request, "code").orElse("")).map(Learner::new);
        if (learner.isEmpty()) {
            response.setStatus(422);
            ask(request, response, true);
            return;
        }
        learners.of(request)
                .ifPresent(before -> records.join(before.id(), learner.get().id()));
        learners.adopt(learner.get(), request, response);
        Pages.seeOther(response, painter.address(language, "/progress") + "?moved");
    }
}
