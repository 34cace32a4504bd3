package org.preventionportal.platform.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what the sender of a mutation can correct.
 *
 * @param field path into the arguments, such as {@code [input, title]}; empty when no single field is to blame
 * @param message plain English that says what to do next
 * @param quote the part of the sent text that the message quotes, for the sender only; null if it quotes none
 */
public record UserError(
        List<String> field,
        String message,
        ErrorCode code,
        @Nullable String quote) {

    /** @param field dotted path below {@code input}, such as {@code reach.otherProfessionals} */
    public static UserError input(String field, ErrorCode code, String message) {
        return new UserError(List.of(("input." + field).split("\\.")), message, code, null);
    }

    /**
     * The error in another input, with the same quote.
     *
     * @param field as in {@link #input}; empty when no single field is to blame
     */
    public UserError at(String field, ErrorCode newCode, String newMessage) {
        UserError other = field.isEmpty() ? general(newCode, newMessage) : input(field, newCode, newMessage);
        return new UserError(other.field, newMessage, newCode, quote);
    }

    public static UserError general(ErrorCode code, String message) {
        return new UserError(List.of(), message, code, null);
    }
}
