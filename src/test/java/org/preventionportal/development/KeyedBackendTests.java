package org.preventionportal.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyedBackendTests {

    private static final Document REQUEST = new Document("_id", "one");
    private static final QueryParameters FIND = new QueryParameters(REQUEST, 0, 0);

    private final KeyedBackend backend = new KeyedBackend();

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void anAnswerKeepsTheDocumentAsItWasFound() {
        MongoCollection<?> tasks = backend.openOrCreateDatabase("portal").createCollectionOrThrowIfExists("tasks");
        tasks.insertDocuments(
                List.of(new Document("_id", "one").append("state", "NEW").append("version", 1)));

        Iterable<Document> found = tasks.handleQuery(FIND);
        tasks.updateDocuments(
                REQUEST,
                new Document("state", "ACCEPTED").append("version", 2),
                ArrayFilters.empty(),
                false,
                false,
                NoopOplog.get());

        assertThat(found)
                .containsExactly(
                        new Document("_id", "one").append("state", "NEW").append("version", 1));
        assertThat(tasks.handleQuery(FIND))
                .containsExactly(
                        new Document("_id", "one").append("state", "ACCEPTED").append("version", 2));
    }

    @Test
    void aDocumentIsFoundAndModifiedWhereItIsStored() {
        MongoCollection<?> tasks = backend.openOrCreateDatabase("portal").createCollectionOrThrowIfExists("tasks");
        tasks.insertDocuments(List.of(new Document("_id", "one").append("state", "NEW")));

        tasks.findAndModify(new Document("query", new Document("state", "NEW"))
                .append("update", new Document("$set", new Document("state", "ACCEPTED"))));

        assertThat(tasks.handleQuery(FIND)).containsExactly(new Document("_id", "one").append("state", "ACCEPTED"));
    }
}
