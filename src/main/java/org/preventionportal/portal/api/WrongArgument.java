package org.preventionportal.portal.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Ends a page whose address has a value of a filter that a query does not take, and says which and why. */
public class WrongArgument extends ResponseStatusException {

    private final String argument;
    private final String advice;

    WrongArgument(String argument, String advice) {
        super(HttpStatus.BAD_REQUEST);
        this.argument = argument;
        this.advice = advice;
    }

    /** The path of the argument, which is that of its field in a filter. */
    public String argument() {
        return argument;
    }

    /** What the person should do. */
    public String advice() {
        return advice;
    }
}
