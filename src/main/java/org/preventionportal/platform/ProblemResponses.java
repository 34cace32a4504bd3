package org.preventionportal.platform;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What is answered at the doors beside GraphQL where something goes wrong: a status, a code and a correlation id. */
public final class ProblemResponses {

    private ProblemResponses() {}

    public static ResponseEntity<Map<String, String>> of(HttpStatus status, String code, String message) {
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer.body(Map.of("code", code, "message", message, "correlationId", CorrelationId.current()));
    }

    /** What a refusal is as a status. */
    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.errors().getFirst().code()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.CONFLICT;
        };
    }

    /** Trying again is safe. */
    public static ResponseEntity<Map<String, String>> unavailable() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "The service cannot do this just now. Try again in a minute; what is in already is not taken twice.");
    }
}
