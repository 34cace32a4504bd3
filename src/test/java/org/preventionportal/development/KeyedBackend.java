package org.preventionportal.development;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in's memory, which finds a document by its id whatever else a query asks of it. Without this it looks at
 * every document of the collection unless the id is all that is asked, and most commands of the service ask for more.
 */
final class KeyedBackend extends MemoryBackend {

    private static final String ID = "_id";

    @Override
    public MemoryDatabase openOrCreateDatabase(String database) {
        return new Database(database, getCursorRegistry());
    }

    private static final class Database extends MemoryDatabase {

        private final CursorRegistry cursors;

        private Database(String name, CursorRegistry cursors) {
            super(name, cursors);
            this.cursors = cursors;
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new KeyedCollection(this, name, options, cursors);
        }
    }

    private static final class KeyedCollection extends MemoryCollection {

        private KeyedCollection(
                MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
            return ids(query)
                    .map(ids -> matchDocumentsFromStream(withIds(ids), query, order, skip, limit, batch, fields))
                    .orElseGet(() -> super.matchDocuments(query, order, skip, limit, batch, fields));
        }

        private Stream<Document> withIds(Object ids) {
            return StreamSupport.stream(
                    queryDocuments(new Document(ID, ids), null, 0, 0, 0, null).spliterator(), false);
        }

        /** The condition for the id, if it is one that an index can serve. */
        private static Optional<Object> ids(Document query) {
            @Nullable Object condition = query.get(ID);
            if (condition instanceof Document operators) {
                return operators.keySet().equals(Set.of("$in")) ? Optional.of(operators) : Optional.empty();
            }
            if (condition != null) {
                return Optional.of(condition);
            }
            return query.get("$and") instanceof Collection<?> all
                    ? all.stream()
                            .filter(Document.class::isInstance)
                            .map(Document.class::cast)
                            .flatMap(part -> ids(part).stream())
                            .findFirst()
                    : Optional.empty();
        }
    }
}
