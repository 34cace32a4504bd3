package org.preventionportal.platform.errors;

import org.preventionportal.platform.CorrelationId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers errors of HTTP endpoints outside GraphQL as RFC 9457 problems with a code and a correlation id. */
public final class ProblemResponses {

    private ProblemResponses() {}

    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String code, String detail) {
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        problem.setProperty("correlationId", CorrelationId.current());
        return answer.body(problem);
    }

    /** Maps a refusal to an HTTP status. */
    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.errors().getFirst().code()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.CONFLICT;
        };
    }

    /** Reports a temporary failure. Repeating the request is safe. */
    public static ResponseEntity<ProblemDetail> unavailable() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "The service cannot do this now. Try again in a minute. Nothing is stored twice.");
    }
}
