package org.preventionportal.portal.api;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps the documents of pages parsed and validated. There are as many as queries of pages and mutations of forms. What
 * other clients send is parsed each time, so that nobody can fill the memory.
 */
final class PageDocuments implements PreparsedDocumentProvider {

    private static final Object OF_PAGE = PageDocuments.class;

    private final Map<String, PreparsedDocumentEntry> entries = new ConcurrentHashMap<>();

    /** Marks an execution whose document is one of the portal's own. */
    static ExecutionInput mark(ExecutionInput input) {
        input.getGraphQLContext().put(OF_PAGE, true);
        return input;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(
                input.getGraphQLContext().hasKey(OF_PAGE)
                        ? entries.computeIfAbsent(input.getQuery(), _ -> parse.apply(input))
                        : parse.apply(input));
    }

    /** Registers the documents with the engine. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        GraphQlSourceBuilderCustomizer pageDocuments() {
            var documents = new PageDocuments();
            return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
        }
    }
}
