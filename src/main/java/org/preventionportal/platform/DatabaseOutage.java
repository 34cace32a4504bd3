package org.preventionportal.platform;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Knows the failures of a database that does not answer, and waits for it where work would be lost otherwise. */
public final class DatabaseOutage {

    private static final Logger log = LoggerFactory.getLogger(DatabaseOutage.class);

    /** The members of a replica set elect a new primary within about twelve seconds. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final RetryTemplate WAITING = new RetryTemplate(RetryPolicy.builder()
            .predicate(failure -> isIn(failure) && !(failure instanceof ConcurrencyFailureException))
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofSeconds(1))
            .timeout(LIMIT)
            .build());

    /** The label of what the driver would try again, had it not done so already. */
    private static final String RETRYABLE = "RetryableWriteError";

    /**
     * What a router passes on from a server behind it, also as the error of a single write: no connection (6, 7, 89,
     * 9001), a time limit (50, 202, 262), a server that stops (91, 11600), an election (189, 10107, 11602, 13435,
     * 13436), no server to read from (133). The server itself ends a command if it is short of memory (365), if an
     * index is dropped meanwhile (175), if another write is in the way (112), or if it is interrupted (11601).
     */
    private static final Set<Integer> CODES =
            Set.of(6, 7, 50, 89, 91, 112, 133, 175, 189, 202, 262, 365, 9001, 10107, 11600, 11601, 11602, 13435, 13436);

    private DatabaseOutage() {}

    /** Repeats some work, as {@link #waitOut(Supplier)} does. */
    public static void waitOut(Runnable work) {
        waitOut(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Repeats some work until the database answers.
     *
     * @param work may be done twice: the database may have done it and not said so
     * @throws DataAccessException if it does not answer within a minute
     */
    public static <T> T waitOut(Supplier<T> work) {
        return WAITING.invoke(() -> {
            try {
                return work.get();
            } catch (DataAccessException failure) {
                if (isIn(failure)) {
                    log.warn("No answer from the database. Trying again for up to {}", LIMIT);
                }
                throw failure;
            }
        });
    }

    /**
     * Outages arrive as several exception types. Spring wraps some in an "uncategorized" exception, so the cause is
     * checked.
     */
    public static boolean isIn(Throwable failure) {
        return failure instanceof DataAccessException
                && (failure instanceof DataAccessResourceFailureException
                        || failure instanceof TransientDataAccessException
                        || isOutage(failure.getCause()));
    }

    /** Whether an outage is what caused a failure, or its cause, and so on. */
    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> isIn(cause) || isOutage(cause));
    }

    private static boolean isOutage(@Nullable Throwable cause) {
        return switch (cause) {
            case MongoTimeoutException _, MongoExecutionTimeoutException _, MongoSocketException _ -> true;
            case MongoConnectionPoolClearedException _, MongoServerUnavailableException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _, MongoWriteConcernException _ -> true;
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().allMatch(error -> CODES.contains(error.getCode()));
            case MongoException other -> other.hasErrorLabel(RETRYABLE) || CODES.contains(other.getCode());
            case null, default -> false;
        };
    }
}
