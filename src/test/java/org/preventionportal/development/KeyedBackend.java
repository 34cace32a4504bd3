package org.preventionportal.development;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in's memory, which finds a document by its id whatever else a query asks of it, and the next ones in the
 * order of their ids, and which compares plain texts first. Without this it looks at every document of the collection
 * unless the id is all that is asked, and most commands of the service ask for more. An answer is what a command found:
 * without copies, the next command may change it while it is being sent.
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

        private static final Document BY_ID = new Document(ID, 1);

        /** Where each document is. Ids of another type are in none, and then the order is the stand-in's. */
        private final NavigableMap<String, Integer> positions = new TreeMap<>();

        /** Whether documents are found for a client. */
        private boolean answering;

        private KeyedCollection(
                MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        @Override
        protected Integer addDocumentInternal(Document document) {
            Integer position = super.addDocumentInternal(document);
            if (document.get(ID) instanceof String id) {
                positions.put(id, position);
            }
            return position;
        }

        @Override
        protected void removeDocument(Integer position) {
            if (getDocument(position).get(ID) instanceof String id) {
                positions.remove(id);
            }
            super.removeDocument(position);
        }

        @Override
        public synchronized QueryResult handleQuery(QueryParameters query) {
            answering = true;
            try {
                return super.handleQuery(query);
            } finally {
                answering = false;
            }
        }

        /** Finds what the stand-in is about to change or to remove, which must be the stored documents. */
        @Override
        public QueryResult handleQuery(Document query, int skip, int limit) {
            return super.handleQuery(new QueryParameters(query, skip, limit));
        }

        /** Copies the fields only, since a command replaces the values of fields and never changes them. */
        @Override
        protected QueryResult createQueryResult(List<Document> found, int batch) {
            return super.createQueryResult(
                    answering ? found.stream().map(Document::clone).toList() : found, batch);
        }

        @Override
        public synchronized Document findAndModify(Document query) {
            return super.findAndModify(query).cloneDeeply();
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
            Optional<Object> ids = ids(query);
            if (ids.isPresent()) {
                return matchDocumentsFromStream(withIds(ids.get()), query, order, skip, limit, batch, fields);
            }
            if (BY_ID.equals(order) && limit > 0 && positions.size() == count()) {
                return matchDocumentsFromStream(
                        firstById(query, skip + limit), query, order, skip, limit, batch, fields);
            }
            return super.matchDocuments(query, order, skip, limit, batch, fields);
        }

        private Stream<Document> firstById(Document query, int limit) {
            return positions.tailMap(lowestId(query), true).values().stream()
                    .map(this::getDocument)
                    .filter(document -> documentMatchesQuery(document, query))
                    .limit(limit);
        }

        /** From where on the documents of a batch are looked for. The empty text comes before all ids. */
        private static String lowestId(Document query) {
            if (query.get(ID) instanceof Document operators && operators.get("$gt") instanceof String last) {
                return last;
            }
            return parts(query)
                    .map(KeyedCollection::lowestId)
                    .max(Comparator.naturalOrder())
                    .orElse("");
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
            return parts(query).flatMap(part -> ids(part).stream()).findFirst();
        }

        private static Stream<Document> parts(Document query) {
            return query.get("$and") instanceof Collection<?> all
                    ? all.stream().filter(Document.class::isInstance).map(Document.class::cast)
                    : Stream.empty();
        }
    }
}
