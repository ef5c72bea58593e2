package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirebook.content.Language;
import org.wirebook.question.Face;
import org.wirebook.question.Question;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learner;
import org.wirebook.web.Learners;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/**
 * {@code /{lang}/interview}: what interviews are, and the learner's own; {@code POST} begins one and leads to it with
 * 303. {@code /{lang}/interview/{id}}: its question, and when it is over its report; {@code POST} answers, or ends it
 * with {@code stop}, and leads back with 303. To anyone but its learner there is no such interview.
 */
final class InterviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<Integer> MINUTES = List.of(10, 15, 20);
    private static final int USUAL_MINUTES = 15;

    private final transient Learners learners;
    private final transient Interviews interviews;
    private final transient Reports reports;
    private final transient Pages pages;
    private final transient Clock clock;

    InterviewServlet(Learners learners, Interviews interviews, Reports reports, Pages pages, Clock clock) {
        this.learners = learners;
        this.interviews = interviews;
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = pages.painter().language(request);
        boolean isPost = request.getMethod().equals("POST");
        if (!isPost && !Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ + ", POST");
        }
        String path = Requests.pathInfo(request);
        if (path.isEmpty()) {
            if (isPost) {
                begin(language, request, response);
            } else {
                pages.send(request, response, "interview/start", "/interview", "interviews", all(language, request));
            }
            return;
        }
        Optional<Learner> learner = learners.of(request);
        Sitting sitting = learner.flatMap(known -> interviews.find(path.substring(1), known))
                .orElseThrow(() -> HttpProblem.notFound(pages.painter().say(language, "interview.unknown")));
        if (isPost) {
            go(sitting, learner.orElseThrow(), request);
            Pages.seeOther(response, address(sitting, language));
        } else if (sitting.isOver(clock.instant())) {
            ReportView report = reports.of(sitting, interviews.syllabus(), language);
            pages.send(request, response, "interview/report", path(sitting), "report", report);
        } else {
            pages.send(request, response, "interview/question", path(sitting), "sitting", view(sitting, language));
        }
    }

    private static String path(Sitting sitting) {
        return "/interview/" + sitting.kept().id();
    }

    private String address(Sitting sitting, String language) {
        return pages.painter().address(language, path(sitting));
    }

    private InterviewsView all(String language, HttpServletRequest request) {
        Syllabus syllabus = interviews.syllabus();
        List<Sitting> own = learners.of(request).map(interviews::of).orElse(List.of());
        return new InterviewsView(
                pages.painter().address(language, "/interview"),
                Interview.QUESTIONS,
                syllabus.chapters().stream()
                        .map(chapter -> new InterviewsView.Part(
                                chapter.id(),
                                chapter.title(Language.of(language).orElseThrow()),
                                syllabus.questions(Set.of(chapter.id())).size()))
                        .filter(part -> part.questions() > 0)
                        .toList(),
                MINUTES,
                USUAL_MINUTES,
                own.stream()
                        .map(sitting -> earlier(sitting, syllabus, language))
                        .toList());
    }

    private InterviewsView.Earlier earlier(Sitting sitting, Syllabus syllabus, String language) {
        Score score = Score.of(sitting, syllabus);
        return new InterviewsView.Earlier(
                address(sitting, language),
                reports.started(sitting, language),
                Reports.minutesOf(sitting),
                sitting.isOver(clock.instant()) ? new InterviewsView.Tally(score.right(), score.of()) : null);
    }

    private void begin(String language, HttpServletRequest request, HttpServletResponse response) {
        Set<String> chapters = new HashSet<>(Requests.parameters(request, "chapter"));
        List<Question> questions = interviews.syllabus().questions(chapters);
        if (questions.isEmpty()) {
            throw HttpProblem.of(422, pages.painter().say(language, "interview.no-chapter"));
        }
        int minutes = minutes(language, request);
        Learner learner = learners.admit(request, response);
        String id = interviews.begin(learner, language, questions, Duration.ofMinutes(minutes));
        Pages.seeOther(response, pages.painter().address(language, "/interview/" + id));
    }

    private int minutes(String language, HttpServletRequest request) {
        String wanted = Requests.parameter(request, "minutes").orElse(String.valueOf(USUAL_MINUTES));
        return MINUTES.stream()
                .filter(minutes -> minutes.toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> HttpProblem.of(422, pages.painter().say(language, "interview.no-minutes")));
    }

    private void go(Sitting sitting, Learner learner, HttpServletRequest request) {
        if (Requests.parameter(request, "stop").isPresent()) {
            interviews.stop(sitting);
        } else {
            interviews.answer(sitting, learner, Submission.of(request, clock.instant()), request);
        }
    }

    private SittingView view(Sitting sitting, String language) {
        Sitting.Stop stop = sitting.next().orElseThrow();
        Instant now = clock.instant();
        Instant ends = sitting.kept().ends();
        long seed = 31L * sitting.kept().id().hashCode() + stop.number(); // the same order after a reload
        return new SittingView(
                address(sitting, language),
                Face.of(stop.question().orElseThrow(), language, seed),
                sitting.key(stop),
                String.valueOf(now.toEpochMilli()),
                stop.number(),
                sitting.stops().size(),
                sitting.leftOut(),
                String.valueOf(ends.toEpochMilli()),
                Reports.minutes(Duration.between(now, ends)),
                pages.painter().address(language, "/interview"));
    }
}
