package org.preventionportal.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/** A wrong document has few errors, and each field that failed has its own: a null without one means something else. */
class RequestErrorsTests {

    @Test
    void eachFieldThatFailedHasAnError() {
        List<ResponseError> errors = errors("partners", 20);

        assertThat(errors).hasSize(20);
        assertThat(errors.getLast().getPath()).isEqualTo("partners[19]");
    }

    @Test
    void aWrongDocumentHasAFewErrors() {
        assertThat(errors(null, 20)).hasSize(8);
    }

    /** @param list the field that fails once for each of its items; null for errors of the document */
    private static List<ResponseError> errors(@Nullable String list, int count) {
        var result = ExecutionResult.newExecutionResult();
        IntStream.range(0, count)
                .forEach(index -> result.addError(GraphqlErrorBuilder.newError()
                        .message("An error")
                        .path(list == null ? null : ResultPath.parse("/%s[%d]".formatted(list, index)))
                        .build()));
        var request = new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                new DefaultGraphQlRequest("{ partners { id } }", null, Map.of(), Map.of()),
                "one",
                Locale.ENGLISH);
        var response =
                new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result.build()));
        return Objects.requireNonNull(new RequestErrors()
                .intercept(request, _ -> Mono.just(response))
                .map(WebGraphQlResponse::getErrors)
                .block());
    }
}
