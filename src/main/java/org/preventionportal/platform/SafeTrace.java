package org.preventionportal.platform;

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
}
