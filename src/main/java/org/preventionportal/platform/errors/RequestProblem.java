package org.preventionportal.platform.errors;

import org.springframework.http.HttpStatus;

/** Ends a request outside GraphQL with a {@link Problem}. */
public class RequestProblem extends RuntimeException implements Problem {

    private final HttpStatus status;
    private final String code;
    private final String advice;

    public RequestProblem(HttpStatus status, String code, String advice) {
        super(advice, null, false, false);
        this.status = status;
        this.code = code;
        this.advice = advice;
    }

    public static RequestProblem notFound(String advice) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "NOT_FOUND", advice);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String advice() {
        return advice;
    }
}
