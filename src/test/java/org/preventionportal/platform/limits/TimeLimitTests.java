package org.preventionportal.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.ServiceSettings;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/** Tests that a request that takes too long is answered in time and begins nothing more. */
@Timeout(30)
class TimeLimitTests {

    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean secondBegan = new AtomicBoolean();

    private final GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse("type Query { a: Int } type Mutation { first: Int second: Int }"),
                            RuntimeWiring.newRuntimeWiring()
                                    .type(
                                            "Mutation",
                                            type -> type.dataFetcher("first", environment -> {
                                                        environment
                                                                .getGraphQlContext()
                                                                .put("begun", true);
                                                        answered.await();
                                                        return 1;
                                                    })
                                                    .dataFetcher("second", _ -> {
                                                        secondBegan.set(true);
                                                        return 2;
                                                    }))
                                    .build()))
            .build();

    @Test
    void whatHasNotBegunInTimeIsNotCarriedOut() throws InterruptedException {
        WebGraphQlResponse response = Objects.requireNonNull(new TimeLimit(Duration.ofSeconds(1))
                .intercept(request("mutation { first second }"), this::execute)
                .block());
        answered.countDown();

        assertThat(response.getErrors())
                .extracting(error -> error.getExtensions().get("code"))
                .containsExactly("TIMEOUT");
        assertThat(response.getExecutionInput().getGraphQLContext().<Boolean>get("begun"))
                .as("Metrics read from there which operation it was")
                .isTrue();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(secondBegan).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"portal.request-limit, PT5S", "portal.command-limit, PT2S"})
    void theseAreTheLimitsOfTheService(String limit, Duration time) {
        assertThat(ServiceSettings.bind(limit, Duration.class)).isEqualTo(time);
    }

    @Test
    void whatIsInTimeIsAnswered() {
        answered.countDown();
        WebGraphQlResponse response = Objects.requireNonNull(new TimeLimit(Duration.ofSeconds(20))
                .intercept(request("mutation { first second }"), this::execute)
                .block());

        assertThat(response.<Map<String, Object>>getData()).isEqualTo(Map.of("first", 1, "second", 2));
    }

    private Mono<WebGraphQlResponse> execute(WebGraphQlRequest request) {
        return Mono.fromSupplier(() -> {
            try {
                var input = request.toExecutionInput();
                var response = new DefaultExecutionGraphQlResponse(input, graphQl.execute(input));
                return new WebGraphQlResponse(response);
            } finally {
                ended.countDown();
            }
        });
    }

    private static WebGraphQlRequest request(String document) {
        return new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                new DefaultGraphQlRequest(document, null, Map.of(), Map.of()),
                "one",
                Locale.ENGLISH);
    }
}
