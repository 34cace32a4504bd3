package org.preventionportal.reporting.downloads;

import com.mongodb.MongoException;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditOutcome;
import org.preventionportal.platform.errors.ProblemResponses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/** Answers errors of download endpoints with a status, a code and a correlation id. */
@RestControllerAdvice(assignableTypes = DownloadEndpoint.class)
class DownloadErrors {

    private static final Logger log = LoggerFactory.getLogger(DownloadErrors.class);

    private final ApplicationEventPublisher events;

    DownloadErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, HandlerMethod handler) {
        var endpoint = (DownloadEndpoint) handler.getBean();
        events.publishEvent(AuditEvent.denied(Caller.current(), endpoint.action()));
        return ProblemResponses.of(HttpStatus.FORBIDDEN, "FORBIDDEN", endpoint.whoMay());
    }

    /** Handles failures that a retry does not cure. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(IllegalStateException failure, HandlerMethod handler) {
        log.error("An export could not be made", failure);
        var endpoint = (DownloadEndpoint) handler.getBean();
        events.publishEvent(new AuditEvent(Caller.current(), endpoint.action(), null, AuditOutcome.FAILED, List.of()));
        return ProblemResponses.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "The file cannot be created. Contact the administrators and quote the correlation id of this answer.");
    }

    @ExceptionHandler({DataAccessException.class, MongoException.class, TaskRejectedException.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException failure) {
        log.warn("An export could not be given out: {}", failure.getClass().getName());
        return ProblemResponses.unavailable();
    }
}
