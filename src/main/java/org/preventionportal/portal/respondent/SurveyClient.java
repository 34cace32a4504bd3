package org.preventionportal.portal.respondent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sends a respondent's operations to the API, in the language of the page. */
@Component
class SurveyClient {

    static final String START = "startSurvey";
    static final String SAVE = "saveSurveyAnswer";
    static final String FINISH = "finishSurvey";
    private static final String OPT_OUT = "optOutOfSurveys";

    private static final String QUERY = "respondent/survey";
    private static final String PAYLOAD = """
            survey {
              state language title introduction thanks resumeAtSectionKey
              sections { key title questions {
                key kind text help language hasOther choices { key text language }
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
            return SurveyView.text(payload, "token");
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
     * Saves the changed answers one by one, because an answer can add or remove later questions. An answer that cannot be
     * saved does not stop the others.
     *
     * @param before the survey as it was when the form was sent
     */
    Outcome save(SurveyLink link, SurveyView before, SubmittedForm form) {
        Map<?, ?> now = Map.of("survey", before.survey(), "userErrors", List.of());
        List<FieldProblem> problems = new ArrayList<>();
        for (String id : form.all("asked")) {
            Map<?, ?> question =
                    new Outcome(now, List.of()).survey().question(id).orElse(null);
            if (question == null) {
                continue;
            }
            SubmittedAnswer typed = SubmittedAnswer.of(question, form).orElse(null);
            if (typed == null) {
                problems.add(new FieldProblem(SubmittedAnswer.field(id), own("survey.problem.number")));
            } else if (!typed.isAsBefore((Map<?, ?>) question.get("answer"))) {
                Map<?, ?> payload = save(link, id, typed);
                errors(payload).forEach(error -> problems.add(new FieldProblem(field(id, error), message(error))));
                if (payload.get("survey") != null) {
                    now = payload;
                } else if (new Outcome(payload, List.of()).isUnusableLink()) {
                    return new Outcome(payload, problems);
                }
            }
        }
        return new Outcome(now, problems);
    }

    private Map<?, ?> save(SurveyLink link, String question, SubmittedAnswer typed) {
        Map<String, Object> input = new HashMap<>(input(link));
        input.put("questionKey", question);
        input.put("answer", typed.input());
        return api.send(SAVE, input, PAYLOAD);
    }

    private static Map<String, Object> input(SurveyLink link) {
        return Map.of("token", link.token(), "language", language());
    }

    private static List<Map<?, ?>> errors(Map<?, ?> payload) {
        return SurveyView.list(payload, "userErrors");
    }

    /** The field of the page to which an error belongs; empty if the survey takes no answers now. */
    private static String field(String question, Map<?, ?> error) {
        List<?> path = (List<?>) Objects.requireNonNull(error.get("field"));
        if (path.contains("token")) {
            return "";
        }
        return path.contains("other") ? SubmittedAnswer.other(question) : SubmittedAnswer.field(question);
    }

    /** The API answers in English; on Welsh pages a message for the error's code takes its place. */
    private String message(Map<?, ?> error) {
        return Objects.requireNonNull(messages.getMessage(
                "survey.problem." + error.get("code"),
                null,
                SurveyView.text(error, "message"),
                LocaleContextHolder.getLocale()));
    }

    private String own(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String language() {
        String page = LocaleContextHolder.getLocale().getLanguage().toUpperCase(Locale.ROOT);
        return page.equals("CY") ? page : "EN";
    }
}
