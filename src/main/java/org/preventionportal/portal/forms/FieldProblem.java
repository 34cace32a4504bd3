package org.preventionportal.portal.forms;

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

    /** The same problem, shown at another field. */
    public FieldProblem at(String other) {
        return new FieldProblem(other, message, isConfirmable);
    }
}
