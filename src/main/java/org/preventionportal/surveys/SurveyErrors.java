package org.preventionportal.surveys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.errors.ProblemResponses;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers errors of the HTTP endpoints of surveys as RFC 9457 problems with a code and a correlation id. */
@RestControllerAdvice(basePackageClasses = SurveyErrors.class)
class SurveyErrors {

    private final ApplicationEventPublisher events;

    SurveyErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(BrokenFile broken) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID", "The file cannot be read.");
        problem.setProperty("problems", List.of(broken.problem()));
        return respond(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var first = refusal.errors().getFirst();
        ProblemDetail problem =
                problem(ProblemResponses.status(refusal), first.code().name(), first.message());
        problem.setProperty("userErrors", refusal.errors());
        return respond(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, HttpServletRequest request) {
        String action = request.getMethod().equals("PUT") ? "uploadSurveyAudience" : "exportSurveyResults";
        events.publishEvent(AuditEvent.denied(Caller.current(), action));
        return respond(problem(
                HttpStatus.FORBIDDEN, "FORBIDDEN", "Only officers, programme managers and evaluators can do this."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(DataAccessException failure) {
        return respond(
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "UNAVAILABLE",
                        "The service cannot do this now. Try again in a minute. Addresses that have been stored are not stored twice."));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        problem.setProperty("correlationId", CorrelationId.current());
        return problem;
    }

    private static ResponseEntity<ProblemDetail> respond(ProblemDetail problem) {
        var response = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return response.body(problem);
    }
}
