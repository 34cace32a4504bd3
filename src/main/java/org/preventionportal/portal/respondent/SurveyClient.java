package org.preventionportal.portal.respondent;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sends a respondent's operations to the API, in the language of the page. */
@Component
class SurveyClient {

    static final String START = "startSurvey";
    static final String SAVE = "saveSurveyAnswers";
    static final String FINISH = "finishSurvey";
    private static final String OPT_OUT = "optOutOfSurveys";

    private static final String QUERY = "respondent/survey";
    private static final String PAYLOAD = """
            survey {
              state language title titleLanguage introduction introductionLanguage thanks thanksLanguage
              hasConditions resumeAtSectionKey
              sections { key title titleLanguage questions {
                key kind text help helpLanguage language hasOther choices { key text language }
                answer { choiceKeys other text number mayBeQuoted }
              } }
            }
            """;
    private static final String UNUSABLE_LINK = "NOT_FOUND";

    private final Api api;
    private final MessageSource messages;

    SurveyClient(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    /**
     * Holds the result of an operation.
     *
     * @param payload as in the schema
     * @param problems why nothing, or not everything, was done
     */
    record Outcome(Map<?, ?> payload, List<FieldProblem> problems) {

        /** Whether the link cannot be used, whatever the reason. */
        boolean isUnusableLink() {
            return errors(payload).stream().anyMatch(error -> UNUSABLE_LINK.equals(error.get("code")));
        }

        String token() {
            return QueryResult.text(payload, "token");
        }

        SurveyView survey() {
            return new SurveyView((Map<?, ?>) Objects.requireNonNull(payload.get("survey")));
        }
    }

    /** Empty for a link that cannot be used. */
    Optional<SurveyView> read(SurveyLink link) {
        var answer = api.read(api.query(QUERY), Map.of("token", link.token(), "language", language()));
        return Optional.ofNullable((Map<?, ?>) answer.get("survey")).map(SurveyView::new);
    }

    Outcome start(SurveyLink link) {
        return send(START, link, "token " + PAYLOAD);
    }

    Outcome finish(SurveyLink link) {
        return send(FINISH, link, PAYLOAD);
    }

    Outcome optOut(SurveyLink link) {
        return send(OPT_OUT, link, PAYLOAD);
    }

    private Outcome send(String mutation, SurveyLink link, String selection) {
        Map<?, ?> payload = api.send(mutation, input(link), selection);
        return new Outcome(
                payload,
                errors(payload).stream()
                        .map(error -> new FieldProblem("", message(error)))
                        .toList());
    }

    /**
     * Saves the changed answers of a page in one operation, whatever questions they lead to.
     *
     * @param before the survey as it was when the form was sent
     */
    Outcome save(SurveyLink link, SurveyView before, SubmittedForm form) {
        var page = SubmittedPage.of(before, form, own("survey.problem.number"));
        Map<?, ?> payload = page.answers().isEmpty() ? Map.of("userErrors", List.of()) : save(link, page);
        SurveyView after = payload.get("survey") instanceof Map<?, ?> survey ? new SurveyView(survey) : before;
        return new Outcome(
                Map.of("survey", after.survey(), "userErrors", errors(payload)),
                Stream.concat(page.problems(after), problems(payload, page)).toList());
    }

    private Map<?, ?> save(SurveyLink link, SubmittedPage page) {
        Map<String, Object> input = new HashMap<>(input(link));
        input.put("answers", page.answers());
        return api.send(SAVE, input, PAYLOAD);
    }

    private Stream<FieldProblem> problems(Map<?, ?> payload, SubmittedPage page) {
        return errors(payload).stream()
                .flatMap(error -> page.field(error).map(field -> new FieldProblem(field, message(error))).stream());
    }

    private static Map<String, Object> input(SurveyLink link) {
        return Map.of("token", link.token(), "language", language());
    }

    private static List<Map<?, ?>> errors(Map<?, ?> payload) {
        Objects.requireNonNull(payload.get("userErrors"), "not asked for");
        return QueryResult.children(payload, "userErrors").toList();
    }

    private String message(Map<?, ?> error) {
        return FieldProblem.of(error, messages, "survey.problem.").message();
    }

    private String own(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String language() {
        String page = LocaleContextHolder.getLocale().getLanguage().toUpperCase(Locale.ROOT);
        return page.equals("CY") ? page : "EN";
    }
}
