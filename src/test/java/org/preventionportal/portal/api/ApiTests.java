package org.preventionportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What a page gets for an error of the API. */
class ApiTests {

    private static final String QUERY = "{ quarterCapacity { officers { taskCount } } }";

    private final WebGraphQlHandler handler = mock();
    private final ObjectProvider<WebGraphQlHandler> handlers = mock();
    private final ObjectProvider<GraphQlSource> source = mock();
    private final Api api = new Api(handlers, source, mock(), new ByteArrayResource(new byte[0]), true);

    @BeforeEach
    void beginPage() {
        when(handlers.getObject()).thenReturn(handler);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void endPage() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aServiceThatDoesNotAnswerIsUnavailable() {
        assertThatThrownBy(() -> read("UNAVAILABLE")).isInstanceOf(Api.Unavailable.class);
    }

    /** A page would say that the account service does not answer. */
    @Test
    void whatTakesTooLongIsNot() {
        assertThat(catchThrowable(() -> read("TIMEOUT")))
                .isNotInstanceOf(Api.Unavailable.class)
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        failure -> assertThat(failure.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private void read(String code) {
        var error = GraphqlErrorBuilder.newError()
                .message("Any")
                .extensions(Map.of("code", code))
                .build();
        var response = new DefaultExecutionGraphQlResponse(
                ExecutionInput.newExecutionInput(QUERY).build(),
                ExecutionResult.newExecutionResult().addError(error).build());
        when(handler.handleRequest(any())).thenReturn(Mono.just(new WebGraphQlResponse(response)));
        api.read(new Query(QUERY, Map.of(), List.of()), Map.of());
    }
}
