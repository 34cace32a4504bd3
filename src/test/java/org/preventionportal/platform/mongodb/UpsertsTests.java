package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

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

    @Test
    void whatAnotherRequestHasCountedFirstIsCountedToo() {
        Update change = new Update().inc("count", 1);
        var isOne = Query.query(Criteria.where("_id").is("one"));
        when(mongo.updateFirst(isOne, change, Document.class))
                .thenReturn(UpdateResult.acknowledged(0, 0L, null))
                .thenReturn(UpdateResult.acknowledged(1, 1L, null));
        when(mongo.insert(CHANGED)).thenThrow(exists);

        Upserts.count(mongo, "one", change, CHANGED);

        verify(mongo, times(2)).updateFirst(isOne, change, Document.class);
    }
}
