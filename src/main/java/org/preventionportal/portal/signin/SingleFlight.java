package org.preventionportal.portal.signin;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Does the work for a key once, and gives its result to every thread that asks while it lasts. */
class SingleFlight<T> {

    private final Map<String, CompletableFuture<T>> running = new ConcurrentHashMap<>();

    T result(String key, Supplier<T> work) {
        var mine = new CompletableFuture<T>();
        CompletableFuture<T> other = running.putIfAbsent(key, mine);
        if (other != null) {
            return join(other);
        }
        try {
            mine.complete(work.get());
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        } finally {
            running.remove(key);
        }
        return join(mine);
    }

    private static <T> T join(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
