package org.preventionportal.surveys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.ProblemResponses;
import org.preventionportal.platform.Refusal;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong at the doors of surveys beside GraphQL, as a status, a code and a correlation id. */
@RestControllerAdvice(basePackageClasses = SurveyErrors.class)
class SurveyErrors {

    private final ApplicationEventPublisher events;

    SurveyErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> broken(BrokenFile broken) {
        return ResponseEntity.unprocessableContent()
                .body(Map.of("problems", List.of(broken.problem()), "correlationId", CorrelationId.current()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
        return ResponseEntity.status(ProblemResponses.status(refusal))
                .body(Map.of("userErrors", refusal.errors(), "correlationId", CorrelationId.current()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> denied(AccessDeniedException denied, HttpServletRequest request) {
        String action = request.getMethod().equals("PUT") ? "uploadSurveyAudience" : "exportSurveyResults";
        events.publishEvent(AuditEvent.denied(Caller.current(), action));
        return ProblemResponses.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is for those who run surveys.");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unavailable(DataAccessException failure) {
        return ProblemResponses.unavailable();
    }
}
