package org.preventionportal.platform.errors;

import java.util.List;

/**
 * Says what the sender of a mutation can correct.
 *
 * @param field path into the arguments, such as {@code [input, title]}; empty when no single field is to blame
 * @param message plain English that says what to do next
 */
public record UserError(List<String> field, String message, ErrorCode code) {

    /** @param field dotted path below {@code input}, such as {@code reach.otherProfessionals} */
    public static UserError input(String field, ErrorCode code, String message) {
        return new UserError(List.of(("input." + field).split("\\.")), message, code);
    }

    public static UserError general(ErrorCode code, String message) {
        return new UserError(List.of(), message, code);
    }
}
