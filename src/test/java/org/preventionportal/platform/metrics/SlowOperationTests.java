package org.preventionportal.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/** A slow operation is in the log without what it was asked with, and each error code has an outcome. */
@ExtendWith(OutputCaptureExtension.class)
class SlowOperationTests {

    private static final String DOCUMENT = "mutation named { first(title: \"A title\") }";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void aSlowOperationIsLoggedWithoutItsArguments(CapturedOutput log) {
        answer(Duration.ZERO, "TIMEOUT");

        assertThat(log.getOut().lines().filter(line -> line.contains("Slow operation")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Slow operation: none took ", " ms, timeout")
                .doesNotContain("A title", "named", "first");
        assertThat(registry.get("portal.operations.slow").counter().count()).isOne();
    }

    @Test
    void otherOperationsAreNotLogged(CapturedOutput log) {
        answer(Duration.ofHours(1), "TIMEOUT");

        assertThat(log).doesNotContain("Slow operation");
        assertThat(registry.get("portal.operations.slow").counter().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, denied",
        "FORBIDDEN, denied",
        "TOO_DEEP, limited",
        "TOO_MANY_ALIASES, limited",
        "TOO_MANY_ROOT_FIELDS, limited",
        "TOO_COSTLY, limited",
        "UNAVAILABLE, unavailable",
        "TIMEOUT, timeout",
        "INTERNAL_ERROR, failed",
        "BAD_USER_INPUT, invalid",
        "GRAPHQL_PARSE_FAILED, invalid"
    })
    void anErrorHasAnOutcome(String code, String outcome) {
        answer(Duration.ofHours(1), code);

        assertThat(registry.get("portal.operations")
                        .tag("outcome", outcome)
                        .timer()
                        .count())
                .isOne();
    }

    /** An alert would miss the first failures if the counter came with them. */
    @Test
    void ourFailuresAreCountedFromTheStart() {
        answer(Duration.ofHours(1), "INTERNAL_ERROR");

        assertThat(failures("failed")).isOne();
        assertThat(failures("timeout")).isZero();
        assertThat(failures("unavailable")).isZero();
    }

    private double failures(String outcome) {
        return registry.get("portal.operations.failures")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    /** An alert would miss who tries every operation once if there were no other counter than that of each field. */
    @Test
    void deniedOperationsAreCountedFromTheStart() {
        answer(Duration.ofHours(1), "INTERNAL_ERROR");
        assertThat(registry.get("portal.operations.denied").counter().count()).isZero();

        answer(Duration.ofHours(1), "FORBIDDEN");

        assertThat(registry.get("portal.operations.denied").counter().count()).isOne();
    }

    @Test
    void theWorstErrorCounts() {
        answer(Duration.ofHours(1), "FORBIDDEN", "INTERNAL_ERROR", "BAD_USER_INPUT");

        assertThat(registry.get("portal.operations").timer().getId().getTag("outcome"))
                .isEqualTo("failed");
    }

    private void answer(Duration slow, String... codes) {
        var request = new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                new DefaultGraphQlRequest(DOCUMENT, null, Map.of(), Map.of()),
                "one",
                Locale.ENGLISH);
        var result = ExecutionResult.newExecutionResult();
        for (String code : codes) {
            result.addError(GraphqlErrorBuilder.newError()
                    .message("An error")
                    .extensions(Map.of("code", code))
                    .build());
        }
        var response =
                new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result.build()));
        new OperationMetrics(registry, slow)
                .intercept(request, _ -> Mono.just(response))
                .block();
    }
}
