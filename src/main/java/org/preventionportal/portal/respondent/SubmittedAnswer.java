package org.preventionportal.portal.respondent;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Option;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the answer to one question from a submitted form. A field's name is its purpose and the question's key, because
 * authors choose keys freely.
 *
 * @param answer empty to delete the saved one
 */
record SubmittedAnswer(Answer answer) {

    private static final SubmittedAnswer NOTHING = new SubmittedAnswer(Answer.picking());

    /** Reads and writes the fields of an answer only, as the schema has them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    static String field(String question) {
        return "answers." + question;
    }

    static String other(String question) {
        return "others." + question;
    }

    private static String quoted(String question) {
        return "quoted." + question;
    }

    /** The question as it was on the page. Its saved answer is not known, so whatever was typed is sent. */
    static Map<?, ?> question(String key, SubmittedForm form) {
        return Map.of(
                "key", key,
                "kind", form.first("kinds." + key),
                "hasOther", form.values().containsKey(other(key)),
                "answer", Map.of());
    }

    /** Empty if a number is expected and none was typed. */
    static Optional<SubmittedAnswer> of(Map<?, ?> question, SubmittedForm form) {
        String id = SurveyView.key(question);
        String typed = plain(form.first(field(id)));
        return switch (QueryResult.text(question, "kind")) {
            case "FREE_TEXT" -> Optional.of(words(typed, form.all(quoted(id)).contains("true")));
            case "NUMBER" -> number(typed.replace(",", "").replace(" ", ""));
            default -> Optional.of(picked(form.all(field(id)), plain(form.first(other(id))), question));
        };
    }

    private static SubmittedAnswer words(String typed, boolean mayBeQuoted) {
        return typed.isEmpty() ? NOTHING : new SubmittedAnswer(new Answer(List.of(), null, typed, null, mayBeQuoted));
    }

    private static Optional<SubmittedAnswer> number(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(NOTHING);
        }
        return WHOLE_NUMBER.matcher(typed).matches()
                ? Optional.of(new SubmittedAnswer(new Answer(List.of(), null, null, Long.valueOf(typed), false)))
                : Optional.empty();
    }

    /** A text for "Other" without a picked choice counts as picking "Other". */
    private static SubmittedAnswer picked(List<String> picked, String other, Map<?, ?> question) {
        boolean meansOther = picked.isEmpty() && !other.isEmpty() && Boolean.TRUE.equals(question.get("hasOther"));
        List<String> choices = meansOther
                ? List.of(Option.OTHER.key())
                : picked.stream().filter(choice -> !choice.isEmpty()).toList();
        String words = choices.contains(Option.OTHER.key()) && !other.isEmpty() ? other : null;
        return new SubmittedAnswer(new Answer(choices, words, null, null, false));
    }

    /** Browsers send two characters for a line break. */
    private static String plain(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    /** The {@code SurveyAnswerInput} of the schema. */
    Map<String, Object> input() {
        return JSON.convertValue(answer, new TypeReference<>() {});
    }

    /**
     * Whether the answer equals the saved one.
     *
     * @param saved null if there is none; empty if it is not known
     */
    boolean isAsBefore(@Nullable Map<?, ?> saved) {
        return saved == null
                ? answer.isEmpty()
                : !saved.isEmpty() && answer.equals(JSON.convertValue(saved, Answer.class));
    }
}
