package org.preventionportal.platform;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a data fetcher returns may be the value or a promise of it; this looks at either without waiting. */
public final class AsyncResults {

    private AsyncResults() {}

    /** The value, or what stands in for it where it fails. */
    static @Nullable Object orElse(@Nullable Object result, Function<Throwable, Object> standIn) {
        return switch (result) {
            case Mono<?> mono ->
                mono.cast(Object.class).onErrorResume(failure -> Mono.fromSupplier(() -> standIn.apply(failure)));
            case CompletionStage<?> stage ->
                stage.<Object>thenApply(Function.identity()).exceptionally(standIn);
            case null, default -> result;
        };
    }

    /** Tells of the value or of the failure once it is there, before anybody else gets it; of a stream, of its failure. */
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
