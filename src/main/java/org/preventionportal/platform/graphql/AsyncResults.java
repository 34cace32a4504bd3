package org.preventionportal.platform.graphql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Handles results of data fetchers, which may be values or asynchronous, without waiting for them. */
public final class AsyncResults {

    private AsyncResults() {}

    /** What the key names, loaded once for all fields that need it; null where there is no key. */
    public static <K, V> CompletableFuture<@Nullable V> load(@Nullable K key, DataLoader<K, @Nullable V> loader) {
        return key == null ? CompletableFuture.completedFuture(null) : loader.load(key);
    }

    /** The value, or its replacement if it fails. */
    static @Nullable Object orElse(@Nullable Object result, Function<Throwable, Object> replacement) {
        return switch (result) {
            case Mono<?> mono ->
                mono.cast(Object.class).onErrorResume(failure -> Mono.fromSupplier(() -> replacement.apply(failure)));
            case CompletionStage<?> stage ->
                stage.<Object>thenApply(Function.identity()).exceptionally(replacement);
            case null, default -> result;
        };
    }

    /**
     * Calls the listener with the value or the failure before anybody else gets it; for a stream, with its failure
     * only.
     */
    public static @Nullable Object whenDone(
            @Nullable Object result, BiConsumer<@Nullable Object, @Nullable Throwable> listener) {
        return switch (result) {
            case Mono<?> mono ->
                mono.doOnSuccess(value -> listener.accept(value, null))
                        .doOnError(failure -> listener.accept(null, failure));
            case Flux<?> stream -> stream.doOnError(failure -> listener.accept(null, failure));
            case CompletionStage<?> stage -> stage.whenComplete(listener);
            case null, default -> {
                listener.accept(result, null);
                yield result;
            }
        };
    }
}
