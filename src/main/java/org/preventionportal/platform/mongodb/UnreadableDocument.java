package org.preventionportal.platform.mongodb;

import java.util.List;

/** Says which stored document cannot be read, and because of which fields. It never says what is in it. */
final class UnreadableDocument extends RuntimeException {

    /** @param fields their paths; empty if the fault is in no single field */
    UnreadableDocument(String collection, String id, List<String> fields) {
        super("Cannot read %s in the collection %s: %s is missing, or has a value that this release does not know"
                .formatted(id, collection, fields.isEmpty() ? "a field" : String.join(", ", fields)));
    }
}
