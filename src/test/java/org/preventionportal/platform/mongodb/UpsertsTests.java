package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** What an engine answers that does not repeat an upsert by itself. */
class UpsertsTests {

    private final DuplicateKeyException exists = new DuplicateKeyException("E11000 duplicate key");
    private static final Document CHANGED = new Document("_id", "one");

    private final MongoOperations mongo = mock();

    @Test
    void whatAnotherRequestHasInsertedMeanwhileIsChanged() {
        when(mongo.save(any(Document.class))).thenThrow(exists).thenReturn(CHANGED);

        assertThat(Upserts.save(mongo, CHANGED)).isEqualTo(CHANGED);
    }

    @Test
    void whatBreaksAnotherIndexIsRefused() {
        when(mongo.save(any(Document.class))).thenThrow(exists);

        assertThatThrownBy(() -> Upserts.save(mongo, CHANGED)).isSameAs(exists);
    }
}
