package org.preventionportal.platform.errors;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.DatabaseOutage;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers errors of HTTP endpoints outside GraphQL as RFC 9457 problems with a code and a correlation id. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ApplicationEventPublisher events;
    private final FailureCount failures;

    ProblemHandler(ApplicationEventPublisher events, FailureCount failures) {
        this.events = events;
        this.failures = failures;
    }

    private record Answer(HttpStatus status, String code, String advice, Map<String, Object> details)
            implements Problem {}

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> handle(
            Exception failure, HandlerMethod endpoint, HttpServletRequest request, HttpServletResponse response) {
        HttpOperation operation = endpoint.getMethodAnnotation(HttpOperation.class);
        report(failure, operation, request);
        if (response.isCommitted()) {
            return null; // part of a file is sent already
        }
        response.reset(); // headers about a file, such as its length, are not true of the error
        response.setHeader(CorrelationId.HEADER, CorrelationId.current());
        return respond(problem(failure));
    }

    private static String invalid(MethodArgumentTypeMismatchException mistake) {
        String advice = LocalDate.class.equals(mistake.getRequiredType()) ? " Write a day like 2026-03-26." : "";
        return "The value of `%s` is not valid.%s".formatted(mistake.getName(), advice);
    }

    private static Problem problem(Exception failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case Refusal refusal -> refused(refusal);
            case BadRequest mistake ->
                new Answer(
                        HttpStatus.BAD_REQUEST,
                        "BAD_USER_INPUT",
                        Objects.requireNonNull(mistake.getMessage()),
                        Map.of());
            case MethodArgumentTypeMismatchException mistake ->
                new Answer(HttpStatus.BAD_REQUEST, "BAD_USER_INPUT", invalid(mistake), Map.of());
            case AccessDeniedException _ ->
                new Answer(HttpStatus.FORBIDDEN, "FORBIDDEN", GraphQlErrors.DENIED, Map.of());
            case ErrorResponse refused -> refused(refused);
            case Exception temporary
            when isTemporary(temporary) ->
                new Answer(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "UNAVAILABLE",
                        "The service cannot do this now. Try again in a minute. Nothing is stored twice.",
                        Map.of());
            default ->
                new Answer(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "INTERNAL_ERROR",
                        "This failed, and trying again will not help. Contact the administrators and quote the correlation id of this answer.",
                        Map.of());
        };
    }

    private static boolean isTemporary(Exception failure) {
        return switch (failure) {
            case IOException _,
                    UncheckedIOException _,
                    DataAccessException _,
                    MongoException _,
                    TaskRejectedException _ -> true;
            default -> false;
        };
    }

    private static Problem refused(Refusal refusal) {
        UserError first = refusal.errors().getFirst();
        HttpStatus status = switch (first.code()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.CONFLICT;
        };
        return new Answer(status, first.code().name(), first.message(), Map.of("userErrors", refusal.errors()));
    }

    /** What Spring refuses itself, such as a response in a media type that the client does not accept. */
    private static Problem refused(ErrorResponse refused) {
        HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
        String detail = refused.getBody().getDetail();
        return new Answer(status, status.name(), detail == null ? status.getReasonPhrase() : detail, Map.of());
    }

    private void report(Exception failure, @Nullable HttpOperation operation, HttpServletRequest request) {
        switch (failure) {
            case Problem _,
                    Refusal _,
                    BadRequest _,
                    MethodArgumentTypeMismatchException _,
                    ErrorResponse _ -> {} // services record what they refuse
            case AccessDeniedException _ -> audit(operation, true);
            case Exception temporary
            when isTemporary(temporary) -> {
                log.warn("A request could not be served now", SafeTrace.of(failure));
                if (DatabaseOutage.isIn(failure)) {
                    failures.countUnavailable(request);
                }
            }
            default -> {
                log.error("A request failed", SafeTrace.of(failure));
                failures.countFailed(request);
                audit(operation, false);
            }
        }
    }

    private void audit(@Nullable HttpOperation operation, boolean isDenied) {
        if (operation != null) {
            events.publishEvent(new HttpOperationFailed(operation.value(), isDenied));
        }
    }

    static ResponseEntity<ProblemDetail> respond(Problem problem) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(problem.status(), problem.advice());
        body.setProperty("code", problem.code());
        body.setProperty("correlationId", CorrelationId.current());
        problem.details().forEach(body::setProperty);
        var answer = ResponseEntity.status(problem.status()).headers(problem.headers());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer.body(body);
    }
}
