package org.preventionportal.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.CorrelationId;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/** Checks which failures of an endpoint are answered, and how. */
class ProblemHandlerTests {

    private final List<Object> audited = new ArrayList<>();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void everyFailureIsAnswered() {
        var handled = new ExceptionHandlerMethodResolver(ProblemHandler.class);
        assertThat(List.of(new UncheckedIOException(new IOException()), new IllegalArgumentException()))
                .allSatisfy(failure ->
                        assertThat(handled.resolveMethod((Exception) failure)).isNotNull());
    }

    @Test
    void aConnectionThatBreaksOffIsWorthAnotherTry() throws NoSuchMethodException {
        assertThat(code(new UncheckedIOException(new IOException()))).isEqualTo("UNAVAILABLE");
        assertThat(audited).isEmpty();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsCounted() throws NoSuchMethodException {
        assertThat(code(new DataAccessResourceFailureException("no server"))).isEqualTo("UNAVAILABLE");
        assertThat(failures("unavailable")).isEqualTo(1);
    }

    @Test
    void aFaultIsNotAndIsRecorded() throws NoSuchMethodException {
        assertThat(code(new IllegalArgumentException())).isEqualTo("INTERNAL_ERROR");
        assertThat(audited).containsExactly(new HttpOperationFailed("any", false));
        assertThat(failures("failed")).isEqualTo(1);
    }

    @Test
    void whatSpringRefusesIsNoFault() throws NoSuchMethodException {
        assertThat(code(new HttpMediaTypeNotAcceptableException(List.of()))).isEqualTo("NOT_ACCEPTABLE");
        assertThat(audited).isEmpty();
    }

    @Test
    void aRoleWithoutAccessIsRefusedInTheWordsOfTheApi() throws NoSuchMethodException {
        var answer = answer(new AccessDeniedException("any"), new MockHttpServletResponse());
        assertThat(Objects.requireNonNull(answer).getBody())
                .extracting(ProblemDetail::getStatus, ProblemDetail::getDetail)
                .containsExactly(403, "Your role does not allow this.");
        assertThat(audited).containsExactly(new HttpOperationFailed("any", true));
    }

    @Test
    void nothingIsAddedToAFileThatIsPartlySent() throws NoSuchMethodException {
        var response = new MockHttpServletResponse();
        response.setCommitted(true);
        assertThat(answer(new IllegalArgumentException(), response)).isNull();
        assertThat(audited).hasSize(1);
    }

    @Test
    void theHeadersOfAFileAreNotThoseOfTheError() throws NoSuchMethodException {
        var response = new MockHttpServletResponse();
        response.setContentLength(5);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
        answer(new IllegalArgumentException(), response);
        assertThat(response.getHeaderNames()).containsExactly(CorrelationId.HEADER);
    }

    private @Nullable ResponseEntity<ProblemDetail> answer(Exception failure, MockHttpServletResponse response)
            throws NoSuchMethodException {
        var endpoint = new HandlerMethod(this, getClass().getDeclaredMethod("endpoint"));
        return new ProblemHandler(audited::add, new FailureCount(registry))
                .handle(failure, endpoint, new MockHttpServletRequest(), response);
    }

    private Object code(Exception failure) throws NoSuchMethodException {
        ResponseEntity<ProblemDetail> answer = answer(failure, new MockHttpServletResponse());
        ProblemDetail body =
                Objects.requireNonNull(Objects.requireNonNull(answer).getBody());
        return Objects.requireNonNull(
                Objects.requireNonNull(body.getProperties()).get("code"));
    }

    private double failures(String outcome) {
        return registry.counter(FailureCount.METRIC, "outcome", outcome).count();
    }

    @HttpOperation("any")
    void endpoint() {
        throw new UnsupportedOperationException("only its annotation counts");
    }
}
