package org.preventionportal.resources.files;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.platform.errors.ProblemResponses;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.resources.cleaning.FileProblem;
import org.preventionportal.resources.cleaning.RejectedFile;
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

/** Turns errors of uploads and downloads into problem details (RFC 9457) with a code and a correlation id. */
@RestControllerAdvice(basePackageClasses = FileErrors.class)
class FileErrors {

    private static final Logger log = LoggerFactory.getLogger(FileErrors.class);

    private final ApplicationEventPublisher events;

    FileErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RejectedFile rejected) {
        HttpStatus status = rejected.problem() == FileProblem.TOO_LARGE
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return ProblemResponses.of(
                status, rejected.problem().name(), rejected.problem().advice());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        UserError error = refusal.errors().getFirst();
        return ProblemResponses.of(
                ProblemResponses.status(refusal), error.code().name(), error.message());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        events.publishEvent(AuditEvent.denied(Caller.current(), "uploadResourceFile"));
        return ProblemResponses.of(
                HttpStatus.FORBIDDEN, "FORBIDDEN", "Only prevention officers and programme managers may upload files.");
    }

    /** Resets the response, because headers about the file, such as its length, are not true of the error. */
    @ExceptionHandler({DataAccessException.class, MongoException.class, IllegalStateException.class, IOException.class})
    @Nullable
    ResponseEntity<ProblemDetail> unavailable(Exception failure, HttpServletResponse response) {
        if (response.isCommitted()) {
            log.info(
                    "The download of a file was aborted: {}", failure.getClass().getName());
            return null;
        }
        response.reset();
        response.setHeader(CorrelationId.HEADER, CorrelationId.current());
        log.warn("A file could not be read or stored", SafeTrace.of(failure));
        return ProblemResponses.unavailable();
    }

    /** Rarely reaches the client: the server usually answers 400 by itself when a request body breaks off. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> incomplete(IncompleteUpload failure) {
        return ProblemResponses.of(
                HttpStatus.BAD_REQUEST, "INCOMPLETE", "The file did not arrive completely. Send it again.");
    }
}
