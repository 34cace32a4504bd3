package org.preventionportal.platform;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes a failure as it may be logged: types and stack frames without messages, because a driver's message can
 * quote the text that somebody typed.
 */
public final class SafeTrace extends RuntimeException {

    private SafeTrace(Throwable failure, int depth) {
        super(failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
        if (failure.getCause() != null && depth > 0) {
            initCause(new SafeTrace(failure.getCause(), depth - 1));
        }
    }

    public static SafeTrace of(Throwable failure) {
        return new SafeTrace(failure, 5);
    }

    /** Names the types of a failure and its causes in a line, such as {@code IOException < SocketException}. */
    public static String types(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }
}
