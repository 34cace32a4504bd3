package org.preventionportal.portal.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a form of a template: with the typed values if the form failed, otherwise with the stored values. The names
 * contain the operation and the path of the field, because a page can have several forms.
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

    /** Whether this is the form that failed. */
    public boolean isSubmitted() {
        return submitted != null;
    }

    public String id(String field) {
        return operation + "-" + field.replace('.', '-').replace('[', '-').replace("]", "");
    }

    /** Returns the id of one of several choices; the first has that of the field, where an error leads to. */
    public String id(String field, int choice) {
        return choice == 0 ? id(field) : id(field) + "-" + (choice + 1);
    }

    public @Nullable String value(String field, @Nullable Object known) {
        return submitted != null ? submitted.first(field) : known == null ? null : String.valueOf(known);
    }

    /**
     * Returns the version that the person saw when they typed. A newer version would overwrite a colleague's change
     * unseen. After a conflict, of which the page informs the person, it is the version that they see now.
     */
    public Object version(Object known) {
        return version(SubmittedForm.VERSION, known);
    }

    /** @param field which has the version, where it is not that of the whole object */
    public Object version(String field, Object known) {
        return submitted == null || submitted.first(field).isEmpty() ? known : submitted.first(field);
    }

    /** Returns all typed or ticked values of a field; empty if the form was not sent. */
    public List<String> all(String field) {
        return submitted == null ? List.of() : submitted.all(field);
    }

    /** Returns the day, month or year of a date. */
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
        return ticked(field, known).contains(String.valueOf(value));
    }

    /** Returns the boxes of a field as HTML. */
    public String checkboxes(String field, Map<?, ?> options, @Nullable Object known) {
        return ChoiceBoxes.checkboxes(this, field, options, ticked(field, known));
    }

    /** Returns the radio buttons of a field as HTML. */
    public String radios(String field, Map<?, ?> options, @Nullable Object known) {
        return ChoiceBoxes.radios(this, field, options, ticked(field, known));
    }

    private Collection<String> ticked(String field, @Nullable Object known) {
        if (submitted != null) {
            return submitted.all(field);
        }
        return known instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(known));
    }

    /** Returns the error message of a field; null if there is none. */
    public @Nullable String error(String field) {
        if (submitted == null) {
            return null;
        }
        return submitted.problems().stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::withoutRule)
                .findFirst()
                .orElse(null);
    }

    /** Whether the box to confirm that the form names no child is at this field: at the first that asks for it. */
    public boolean asksToConfirm(String field) {
        return problems().stream()
                .filter(FieldProblem::isConfirmable)
                .findFirst()
                .filter(problem -> problem.field().equals(field))
                .isPresent();
    }

    /**
     * Returns the ids of the elements that describe a field, for {@code aria-describedby}: its hint, its error, and
     * others. Null if there are none.
     *
     * @param more what the ids of the others add to the id of the field, such as {@code -info}
     */
    public @Nullable String describedBy(String field, boolean hasHint, String... more) {
        Stream<String> own = Stream.of(hasHint ? "-hint" : "", error(field) == null ? "" : "-error");
        String ids = Stream.concat(own, Stream.of(more))
                .filter(ending -> !ending.isEmpty())
                .map(ending -> id(field) + ending)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Returns the id of the hint of one of several choices, for {@code aria-describedby}. */
    public String hintOf(String choiceId) {
        return choiceId + "-choice-hint";
    }

    public List<FieldProblem> problems() {
        return submitted == null ? List.of() : submitted.problems();
    }
}
