package org.preventionportal.resources.files;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.ProblemResponses;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.platform.UserError;
import org.preventionportal.resources.cleaning.FileProblem;
import org.preventionportal.resources.cleaning.RejectedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong at the doors of files, as a status, a code and a correlation id. */
@RestControllerAdvice(basePackageClasses = FileErrors.class)
class FileErrors {

    private static final Logger log = LoggerFactory.getLogger(FileErrors.class);

    private final ApplicationEventPublisher events;

    FileErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> rejected(RejectedFile unfit) {
        HttpStatus status = unfit.problem() == FileProblem.TOO_LARGE
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return ProblemResponses.of(
                status, unfit.problem().name(), unfit.problem().advice());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
        UserError error = refusal.errors().getFirst();
        return ProblemResponses.of(
                ProblemResponses.status(refusal), error.code().name(), error.message());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> denied(AccessDeniedException denied) {
        events.publishEvent(AuditEvent.denied(Caller.current(), "uploadResourceFile"));
        return ProblemResponses.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is for prevention officers and managers.");
    }

    /** What was said of the file already, such as its length, is not true of this answer. */
    @ExceptionHandler({DataAccessException.class, MongoException.class, IllegalStateException.class, IOException.class})
    @Nullable
    ResponseEntity<Map<String, String>> unavailable(Exception failure, HttpServletResponse response) {
        if (response.isCommitted()) {
            log.info("A file was not read to its end: {}", failure.getClass().getName());
            return null;
        }
        response.reset();
        response.setHeader(CorrelationId.HEADER, CorrelationId.current());
        log.warn("A file could not be moved", SafeTrace.of(failure));
        return ProblemResponses.unavailable();
    }

    /** The server puts an answer of its own, a 400 too, in the place of this one; most likely nobody reads either. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> incomplete(IncompleteUpload failure) {
        return ProblemResponses.of(
                HttpStatus.BAD_REQUEST, "CUT_OFF", "The file did not arrive as a whole. Send it again.");
    }
}
