package org.preventionportal.reporting.doors;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.audit.Outcome;
import org.preventionportal.platform.DoorAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/** What goes wrong at the doors of exports, as a status, a code and a correlation id. */
@RestControllerAdvice(assignableTypes = ExportDoor.class)
class ExportDoorErrors {

    private static final Logger log = LoggerFactory.getLogger(ExportDoorErrors.class);

    private final ApplicationEventPublisher events;

    ExportDoorErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> denied(AccessDeniedException denied, HandlerMethod handler) {
        var door = (ExportDoor) handler.getBean();
        events.publishEvent(AuditedAct.denied(Caller.current(), door.action()));
        return DoorAnswers.of(HttpStatus.FORBIDDEN, "FORBIDDEN", door.whoMay());
    }

    /** Somebody has to look: it will not be better the next time. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> broken(IllegalStateException failure, HandlerMethod handler) {
        log.error("An export could not be made", failure);
        var door = (ExportDoor) handler.getBean();
        events.publishEvent(new AuditedAct(Caller.current(), door.action(), null, Outcome.FAILED, List.of()));
        return DoorAnswers.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "This cannot be given out. Tell whoever runs the service, with the id of this answer.");
    }

    @ExceptionHandler({DataAccessException.class, MongoException.class, TaskRejectedException.class})
    ResponseEntity<Map<String, String>> unavailable(RuntimeException failure) {
        log.warn("An export could not be given out: {}", failure.getClass().getName());
        return DoorAnswers.unavailable();
    }
}
