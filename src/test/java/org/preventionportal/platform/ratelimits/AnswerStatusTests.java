package org.preventionportal.platform.ratelimits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import reactor.core.publisher.Mono;

/** Checks the HTTP status of an operation that was not carried out, by the media type that the client accepts. */
class AnswerStatusTests {

    @ParameterizedTest
    @CsvSource({
        "application/graphql-response+json, TIMEOUT, 504",
        "application/graphql-response+json, GRAPHQL_VALIDATION_FAILED, 400",
        "application/json, TIMEOUT, 200",
        "application/json, GRAPHQL_VALIDATION_FAILED, 200",
    })
    void onlyTheNewMediaTypeSaysInItsStatusThatAnOperationFailed(String accepted, String code, int status)
            throws ServletException {
        var request = new MockHttpServletRequest("POST", "/graphql");
        request.addHeader(HttpHeaders.ACCEPT, accepted);
        request.setContentType(MediaType.APPLICATION_JSON_VALUE);
        request.setContent("{\"query\": \"{ viewer { id } }\"}".getBytes(UTF_8));

        var answer = new RateLimitConfiguration()
                .graphQlHttpHandler(failing(code))
                .handleRequest(ServerRequest.create(request, List.of(new JacksonJsonHttpMessageConverter())));

        assertThat(answer.statusCode().value()).isEqualTo(status);
    }

    private static WebGraphQlHandler failing(String code) {
        ExecutionResult failed = ExecutionResult.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("Failed")
                        .extensions(Map.of("code", code))
                        .build())
                .build();
        return WebGraphQlHandler.builder(
                        request -> Mono.just(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), failed)))
                .build();
    }
}
