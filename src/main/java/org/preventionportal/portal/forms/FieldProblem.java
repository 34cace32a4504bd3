package org.preventionportal.portal.forms;

import java.io.Serializable;

/**
 * Something that the person who filled in a form can put right.
 *
 * @param field path in the input, such as {@code need.title}; empty where no single field is to blame
 */
public record FieldProblem(String field, String message) implements Serializable {}
