package org.preventionportal.platform;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Describes a failure as it may be logged: types and stack frames without messages, because a driver's message can
 * quote the text that somebody typed.
 */
public final class SafeTrace extends RuntimeException {

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
        return isOutage(failure) ? new SafeTrace(types(failure)) : new SafeTrace(failure, 5);
    }

    /** Whether the database did not answer, in the words of Spring or of the driver. */
    static boolean isOutage(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransientDataAccessResourceException
                        || cause instanceof MongoTimeoutException
                        || cause instanceof MongoSocketException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** Names the types of a failure and its causes in a line, such as {@code IOException < SocketException}. */
    public static String types(Throwable failure) {
        return causes(failure).map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(" < "));
    }
}
