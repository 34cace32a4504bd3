package org.preventionportal.reporting.bulk;

import com.mongodb.MongoException;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.platform.DoorAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong at the door of exports, as a status, a code and a correlation id. */
@RestControllerAdvice(assignableTypes = BulkDoor.class)
class BulkDoorErrors {

    private static final Logger log = LoggerFactory.getLogger(BulkDoorErrors.class);

    private final ApplicationEventPublisher events;

    BulkDoorErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> denied(AccessDeniedException denied) {
        events.publishEvent(AuditedAct.denied(Caller.current(), BulkDownloads.ACTION));
        return DoorAnswers.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is for evaluators.");
    }

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ResponseEntity<Map<String, String>> unavailable(RuntimeException failure) {
        log.warn("An export could not be given out: {}", failure.getClass().getName());
        return DoorAnswers.unavailable();
    }
}
