package org.preventionportal.platform;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes a failure as it may be logged: types and stack frames without messages, because a driver's message can
 * quote the text that somebody typed.
 */
public final class SafeTrace extends RuntimeException {

    private static final String PLATFORM = SafeTrace.class.getPackageName() + ".";
    private static final String OWN = PLATFORM.replace("platform.", "");

    private SafeTrace(String types) {
        super(types, null, false, false);
    }

    private SafeTrace(Throwable failure, int depth) {
        super(failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
        if (failure.getCause() != null && depth > 0) {
            initCause(new SafeTrace(failure.getCause(), depth - 1));
        }
    }

    /** In one line if the database does not answer: every request and every job says so, from wherever it was. */
    public static SafeTrace of(Throwable failure) {
        return DatabaseOutage.isBehind(failure) ? new SafeTrace(inOneLine(failure)) : new SafeTrace(failure, 5);
    }

    /** The types, and which of the portal's own code, beside that for all modules, was at work. */
    static String inOneLine(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN)
                        && !frame.getClassName().startsWith(PLATFORM))
                .findFirst()
                .map(frame -> "%s at %s:%d".formatted(types(failure), frame.getFileName(), frame.getLineNumber()))
                .orElseGet(() -> types(failure));
    }

    /** Names the types of a failure and its causes in a line, such as {@code IOException < SocketException}. */
    public static String types(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }
}
