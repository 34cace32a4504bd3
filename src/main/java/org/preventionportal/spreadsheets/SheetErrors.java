package org.preventionportal.spreadsheets;

import jakarta.servlet.http.HttpServletRequest;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Directory;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.ProblemResponses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers failed uploads and downloads of sheets with a status, a code and a correlation id. */
@RestControllerAdvice(assignableTypes = {ImportUpload.class, ExportDownload.class})
class SheetErrors {

    private static final Logger log = LoggerFactory.getLogger(SheetErrors.class);

    private final ApplicationEventPublisher events;

    SheetErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, HttpServletRequest request) {
        String action = request.getMethod().equals("PUT") ? "import" : "export";
        events.publishEvent(AuditEvent.denied(Caller.current(), action));
        return ProblemResponses.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is for programme managers.");
    }

    @ExceptionHandler({DataAccessException.class, Directory.Unavailable.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException failure) {
        log.warn("A sheet could not be moved: {}", failure.getClass().getName());
        return ProblemResponses.unavailable();
    }
}
