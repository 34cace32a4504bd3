package org.preventionportal.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps valid documents parsed for some minutes, those that are sent most often. Limits and roles are checked at each
 * execution.
 */
final class ParsedDocuments implements PreparsedDocumentProvider {

    /** More than twice what all pages ask for. A parsed document takes up to a hundred bytes for each character. */
    static final int MAX_CHARACTERS = 200_000;

    /** They expire, because a client may have written what is personal into its document. */
    private final Cache<String, PreparsedDocumentEntry> entries = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry _) -> text.length())
            .executor(Runnable::run)
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry kept = entries.getIfPresent(input.getQuery());
        if (kept != null) {
            return CompletableFuture.completedFuture(kept);
        }
        PreparsedDocumentEntry parsed = parse.apply(input);
        if (!parsed.hasErrors()) {
            entries.put(input.getQuery(), parsed);
        }
        return CompletableFuture.completedFuture(parsed);
    }
}
