package org.preventionportal.portal.respondent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.SubmittedForm;

/**
 * Reads the answer to one question from a submitted form. A field's name is its purpose and the question's key, because
 * authors choose keys freely.
 *
 * @param input {@code SurveyAnswerInput} of the schema; empty to delete the saved answer
 */
record SubmittedAnswer(Map<String, Object> input) {

    private static final String PICKED_OTHER = "other";
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
        return new SubmittedAnswer(typed.isEmpty() ? Map.of() : Map.of("text", typed, "mayBeQuoted", mayBeQuoted));
    }

    private static Optional<SubmittedAnswer> number(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(new SubmittedAnswer(Map.of()));
        }
        return WHOLE_NUMBER.matcher(typed).matches()
                ? Optional.of(new SubmittedAnswer(Map.of("number", Integer.valueOf(typed))))
                : Optional.empty();
    }

    /** A text for "Other" without a picked choice counts as picking "Other". */
    private static SubmittedAnswer picked(List<String> picked, String other, Map<?, ?> question) {
        boolean meansOther = picked.isEmpty() && !other.isEmpty() && Boolean.TRUE.equals(question.get("hasOther"));
        List<String> choices = meansOther
                ? List.of(PICKED_OTHER)
                : picked.stream().filter(choice -> !choice.isEmpty()).toList();
        if (choices.isEmpty()) {
            return new SubmittedAnswer(Map.of());
        }
        return new SubmittedAnswer(
                choices.contains(PICKED_OTHER) && !other.isEmpty()
                        ? Map.of("choiceKeys", choices, PICKED_OTHER, other)
                        : Map.of("choiceKeys", choices));
    }

    /** Browsers send two characters for a line break. */
    private static String plain(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    /** Whether the answer equals the saved one. */
    boolean isAsBefore(@Nullable Map<?, ?> answer) {
        if (answer == null) {
            return input.isEmpty();
        }
        return !input.isEmpty()
                && List.of("choiceKeys", PICKED_OTHER, "text", "number", "mayBeQuoted").stream()
                        .allMatch(part -> Objects.equals(said(input, part), said(answer, part)));
    }

    private static @Nullable Object said(Map<?, ?> answer, String part) {
        Map<String, Object> nothing = new HashMap<>(Map.of("choiceKeys", List.of(), "mayBeQuoted", false));
        Object value = answer.get(part);
        return value == null ? nothing.get(part) : value;
    }
}
