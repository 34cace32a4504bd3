package org.preventionportal.portal.forms;

/**
 * Describes a problem that the person who filled in the form can solve.
 *
 * @param field path in the input, such as {@code need.title}; empty if it is not about a single field
 */
public record FieldProblem(String field, String message) {}
