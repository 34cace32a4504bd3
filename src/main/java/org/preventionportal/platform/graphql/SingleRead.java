package org.preventionportal.platform.graphql;

import java.util.function.Supplier;
import org.springframework.data.util.Lazy;

/**
 * Reads when it is first asked, and never again. A failure is remembered and thrown to everybody who asks. A
 * {@link Lazy} alone remembers only what it has found, so each field of a list would wait for the database in turn.
 */
final class SingleRead<T> implements Supplier<T> {

    private final Lazy<Supplier<T>> result;

    SingleRead(Supplier<T> read) {
        this.result = Lazy.of(() -> attempt(read));
    }

    private static <T> Supplier<T> attempt(Supplier<T> read) {
        try {
            T found = read.get();
            return () -> found;
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    @Override
    public T get() {
        return result.get().get();
    }
}
