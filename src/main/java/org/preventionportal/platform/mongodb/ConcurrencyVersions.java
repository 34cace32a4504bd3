package org.preventionportal.platform.mongodb;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Answers a change with a conflict if its sender read an older version of the document, or somebody else saves first.
 */
public final class ConcurrencyVersions {

    static final int MAX_TRIES = 10;

    private ConcurrencyVersions() {}

    /** @throws Refusal if the document has another version than the one that the caller read */
    public static <T extends Versioned> T require(T document, long expected) {
        return require(document, expected, document);
    }

    /** @param current what the caller gets beside the conflict, where it is not the document itself */
    public static <T extends Versioned> T require(T document, long expected, Object current) {
        require(document.version(), expected, current);
        return document;
    }

    /** For what is no document of its own, or may be without a version yet. */
    public static void require(long version, long expected, Object current) {
        if (version != expected) {
            throw Refusal.conflict(current);
        }
    }

    /**
     * @param current loads the document as it is now and as the caller may see it
     * @throws Refusal if somebody else has changed the document since it was read
     */
    public static <T extends Versioned> T save(MongoOperations mongo, T changed, Supplier<?> current) {
        try {
            return mongo.save(changed);
        } catch (OptimisticLockingFailureException | DuplicateKeyException lost) { // duplicate: both saved the first
            throw Refusal.conflict(current.get());
        }
    }

    /** Saves a change that the service makes by itself. Returns false if somebody else has changed the document. */
    public static boolean trySave(MongoOperations mongo, Versioned changed) {
        try {
            mongo.save(changed);
            return true;
        } catch (OptimisticLockingFailureException | DuplicateKeyException lost) {
            return false;
        }
    }

    /**
     * Repeats a change that does not depend on the version that the caller read, so that nobody's change is lost.
     *
     * @param attempt reads the document and changes it; empty if somebody else has changed it in between
     * @param current loads the document as it is now and as the caller may see it
     * @throws Refusal if all attempts are lost
     */
    public static <T> T retry(Supplier<Optional<T>> attempt, Supplier<?> current) {
        return Stream.generate(attempt)
                .limit(MAX_TRIES)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.conflict("Other people are changing this at the same time. Try again.", current.get()));
    }

    /**
     * Repeats a change of documents that the caller does not see or did not name.
     *
     * @param attempt reads the document and changes it; false if somebody else has changed it in between
     * @throws Refusal if all attempts are lost
     */
    public static void retryUnseen(BooleanSupplier attempt) {
        if (Stream.generate(attempt::getAsBoolean).limit(MAX_TRIES).noneMatch(isChanged -> isChanged)) {
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "Other people are changing the same records. Try again in a minute."));
        }
    }

    /**
     * Stores the next version of what has a document for each version.
     *
     * @throws Refusal if somebody else has stored this version first
     */
    public static <T> T insert(MongoOperations mongo, T next, Supplier<?> current) {
        try {
            return mongo.insert(next);
        } catch (DuplicateKeyException exists) {
            throw Refusal.conflict(current.get());
        }
    }

    /** @throws Refusal if somebody else has changed the document since it was read */
    public static void remove(MongoOperations mongo, Versioned document, Supplier<?> current) {
        try {
            mongo.remove(document);
        } catch (OptimisticLockingFailureException lost) {
            throw Refusal.conflict(current.get());
        }
    }
}
