package org.preventionportal.platform.mongodb;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.preventionportal.platform.errors.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Creates once, however often a request is sent: the database's own unique {@code _id} decides who was first. */
public final class Idempotent {

    private Idempotent() {}

    /**
     * Inserts, or finds what the same key made before.
     *
     * @param first looks for what is there, as far as the caller may see it
     * @throws Refusal where the key was used for another request, or the caller may no longer see what it created
     */
    public static <T extends Keyed> T insert(MongoOperations mongo, T document, Supplier<Optional<T>> first) {
        try {
            return mongo.insert(document);
        } catch (DuplicateKeyException repeated) {
            return first.get()
                    .filter(made -> Objects.equals(made.fingerprint(), document.fingerprint()))
                    .orElseThrow(Refusal::keyReused);
        }
    }
}
