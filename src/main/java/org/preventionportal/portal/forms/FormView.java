package org.preventionportal.portal.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as a template fills it in: with what was typed where it was not carried out, or else with what is so far.
 * Everything is named by the operation and the path of the field, since a page can have several forms.
 */
public final class FormView {

    private final String operation;
    private final @Nullable SubmittedForm submitted;

    FormView(String operation, @Nullable SubmittedForm sent) {
        this.operation = operation;
        this.submitted = sent;
    }

    public String operation() {
        return operation;
    }

    /** Whether this is what could not be carried out. */
    public boolean isSubmitted() {
        return submitted != null;
    }

    public String id(String field) {
        return operation + "-" + field.replace('.', '-').replace('[', '-').replace("]", "");
    }

    public @Nullable String value(String field, @Nullable Object known) {
        return submitted != null ? submitted.first(field) : known == null ? null : String.valueOf(known);
    }

    /**
     * The version that the person had before them when they typed: with a newer one, their words would go over somebody
     * else's change without anybody having seen it. Where they were told of such a change it is the one they see now.
     */
    public Object version(Object known) {
        return submitted == null || submitted.first(SubmittedForm.VERSION).isEmpty()
                ? known
                : submitted.first(SubmittedForm.VERSION);
    }

    /** All that was typed or ticked; empty where nothing was sent. */
    public List<String> all(String field) {
        return submitted == null ? List.of() : submitted.all(field);
    }

    /** Day, month or year of a date. */
    public @Nullable String part(String field, String part, @Nullable Object known) {
        if (submitted != null) {
            return submitted.first(field + "." + part);
        }
        if (known == null) {
            return null;
        }
        LocalDate day = LocalDate.parse(String.valueOf(known).substring(0, 10));
        return String.valueOf(
                switch (part) {
                    case "day" -> day.getDayOfMonth();
                    case "month" -> day.getMonthValue();
                    default -> day.getYear();
                });
    }

    /** Whether a box or a choice is ticked. */
    public boolean has(String field, Object value, @Nullable Object known) {
        if (submitted != null) {
            return submitted.all(field).contains(String.valueOf(value));
        }
        return known instanceof Collection<?> many
                ? many.stream().map(String::valueOf).anyMatch(String.valueOf(value)::equals)
                : String.valueOf(value).equals(String.valueOf(known));
    }

    /** Null where there is nothing to put right. */
    public @Nullable String error(String field) {
        if (submitted == null) {
            return null;
        }
        return submitted.problems().stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse(null);
    }

    public List<FieldProblem> problems() {
        return submitted == null ? List.of() : submitted.problems();
    }
}
