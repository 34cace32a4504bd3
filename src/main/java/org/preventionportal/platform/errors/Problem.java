package org.preventionportal.platform.errors;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Describes why a request outside GraphQL failed. {@link ProblemHandler} answers exceptions that implement it. */
public interface Problem {

    HttpStatus status();

    /** The code on which a client can branch. */
    String code();

    /** Says in plain English what is wrong and what to do. */
    String advice();

    /** Further members of the answer, by name. */
    default Map<String, Object> details() {
        return Map.of();
    }

    /** Further headers of the answer. */
    default HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }
}
