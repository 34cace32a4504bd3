package org.preventionportal.platform.errors;

/** Reports a mistake of the calling program, not of a person, as a top-level error with code {@code BAD_USER_INPUT}. */
public class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message, null, false, false);
    }
}
