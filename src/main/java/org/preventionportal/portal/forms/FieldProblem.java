package org.preventionportal.portal.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.safeguarding.IdentifyingText;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Describes a problem that the person who filled in the form can solve.
 *
 * @param field path in the input, such as {@code need.title}; empty if it is not about a single field
 * @param isConfirmable whether the person can confirm instead that the text names no child
 */
public record FieldProblem(String field, String message, boolean isConfirmable) {

    public FieldProblem(String field, String message) {
        this(field, message, false);
    }

    /** Whether the message ends with the rule of {@link IdentifyingText}. */
    public boolean hasRule() {
        return message.contains(IdentifyingText.RULE);
    }

    /** What a page says once above all messages that end with it. */
    public String rule() {
        return IdentifyingText.RULE;
    }

    /** The message without the rule of {@link IdentifyingText}. */
    public String withoutRule() {
        return message.replace(" " + IdentifyingText.RULE, "");
    }

    /** @param error with the field {@code field} and {@code message} of a {@code UserError} */
    public static FieldProblem of(Map<?, ?> error) {
        String path = ((List<?>) Objects.requireNonNull(error.get("field")))
                .stream().map(String::valueOf).skip(1).collect(Collectors.joining("."));
        return new FieldProblem(
                path,
                String.valueOf(error.get("message")),
                ErrorCode.MAY_IDENTIFY_A_CHILD.name().equals(error.get("code")));
    }

    /**
     * The problem in the language of the page. The API answers in English; on Welsh pages a message for the error's
     * code takes its place, with the error's quote of the text if it has one.
     *
     * @param prefix of the keys of the messages, before the code
     */
    public static FieldProblem of(Map<?, ?> error, MessageSource messages, String prefix) {
        FieldProblem english = of(error);
        Object code = error.get("code");
        Locale page = LocaleContextHolder.getLocale();
        String message = Optional.ofNullable(error.get("quote"))
                .map(quote -> messages.getMessage("quoted." + code, new Object[] {quote}, null, page))
                .orElseGet(() -> messages.getMessage(prefix + code, null, english.message, page));
        return new FieldProblem(english.field, Objects.requireNonNull(message), english.isConfirmable);
    }

    /** Whether this is about the same field as another problem, or about a part of it. */
    public boolean isWithin(FieldProblem other) {
        String path = indexed(field) + ".";
        return path.startsWith(indexed(other.field) + ".");
    }

    /** A form has {@code reach[1].people} where the API has {@code reach.1.people}. */
    private static String indexed(String path) {
        return path.replaceAll("\\[(\\d+)]", ".$1");
    }

    /** The same problem, shown at another field. */
    public FieldProblem at(String other) {
        return new FieldProblem(other, message, isConfirmable);
    }
}
