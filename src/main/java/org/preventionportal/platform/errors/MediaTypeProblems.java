package org.preventionportal.platform.errors;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers requests whose media type no endpoint accepts. {@link ProblemHandler} sees only requests that reach an
 * endpoint.
 */
@RestControllerAdvice
class MediaTypeProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(HttpMediaTypeNotSupportedException failure) {
        String accepted = failure.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .collect(Collectors.joining(" or "));
        return ProblemHandler.respond(new RequestProblem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", "Send %s.".formatted(accepted)));
    }
}
