package org.preventionportal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.surveys.answers.QuestionAnswer;
import org.preventionportal.surveys.answers.Survey;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Answers surveys as respondents do, with their links and without an account. */
public final class RespondentDriver {

    private static final Pattern LINK = Pattern.compile("/survey/([A-Za-z0-9_-]{22})(?:/opt-out)?\\s");

    private final Portal portal;

    public RespondentDriver(Portal portal) {
        this.portal = portal;
    }

    /** Returns the secret in a mail. */
    public static String token(MimeMessage mail) {
        Matcher link = LINK.matcher(MailCatcher.text(mail));
        if (!link.find()) {
            throw new AssertionError("no link in " + MailCatcher.text(mail));
        }
        return link.group(1);
    }

    /** Starts a survey and returns the token for further calls. */
    public String start(String token) {
        GraphQlTester.Response started = send("surveys/startSurvey", Input.of("token", token));
        assertThat(Portal.userErrors(started, "surveys/startSurvey")).isEmpty();
        return started.path("startSurvey.token").entity(String.class).get();
    }

    public void answer(String token, Map<String, Answer> answers) {
        assertThat(save(
                        token,
                        answers.entrySet().stream()
                                .map(answer -> new QuestionAnswer(answer.getKey(), answer.getValue()))
                                .toList()))
                .isEmpty();
    }

    /** Returns why answers are not saved. */
    List<UserError> save(String token, List<QuestionAnswer> answers) {
        return Portal.userErrors(trySaving(token, answers), "surveys/saveSurveyAnswers");
    }

    GraphQlTester.Response trySaving(String token, List<QuestionAnswer> answers) {
        List<Input> inputs = answers.stream()
                .map(each -> Input.of("questionKey", each.questionKey()).with("answer", input(each.answer())))
                .toList();
        return send("surveys/saveSurveyAnswers", Input.of("token", token).with("answers", inputs));
    }

    private static Input input(Answer answer) {
        return Input.of("choiceKeys", answer.choiceKeys())
                .with("other", answer.other())
                .with("text", answer.text())
                .with("number", answer.number())
                .with("mayBeQuoted", answer.mayBeQuoted());
    }

    public void finish(String token) {
        assertThat(codes("surveys/finishSurvey", token)).isEmpty();
    }

    public void optOut(String token) {
        assertThat(codes("surveys/optOutOfSurveys", token)).isEmpty();
    }

    /** Returns why a mutation is refused that needs nothing but the token. */
    public List<String> codes(String mutation, String token) {
        return Portal.userErrors(send(mutation, Input.of("token", token)), mutation).stream()
                .map(error -> error.code().name())
                .toList();
    }

    GraphQlTester.Response send(String mutation, Input input) {
        return Portal.ask(portal.anonymous(), mutation, Map.of("input", input));
    }

    /** Returns what the respondent sees, which must be something. */
    public Survey read(String token) {
        return look(token).path("survey").entity(Survey.class).get();
    }

    public GraphQlTester.Response look(String token) {
        return Portal.ask(portal.anonymous(), "surveys/survey", Map.of("token", token));
    }

    private record Asked(String key, @Nullable Answer answer) {}

    /** Returns the saved answers by question. */
    Map<String, Answer> answers(String token) {
        var answers = new LinkedHashMap<String, Answer>();
        look(token)
                .path("survey.sections[*].questions[*]")
                .entityList(Asked.class)
                .get()
                .forEach(question -> {
                    if (question.answer() != null) {
                        answers.put(question.key(), question.answer());
                    }
                });
        return answers;
    }

    /** Returns the keys of the questions that are asked. */
    List<String> questions(String token) {
        return look(token)
                .path("survey.sections[*].questions[*].key")
                .entityList(String.class)
                .get();
    }

    /** Runs an action for many people, eight of them at the same time. */
    public static void atOnce(int people, IntConsumer action) {
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int person = i;
                done.add(executor.submit(() -> action.accept(person)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
