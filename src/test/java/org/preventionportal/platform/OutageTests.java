package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

/** What the driver and a router say when the database does not answer. */
class OutageTests {

    private static final ServerAddress SERVER = new ServerAddress("localhost", 27017);

    @Test
    void theDriverFindsNoConnection() {
        var server = new ServerId(new ClusterId(), SERVER);
        assertThat(isOutage(new MongoSocketException("reset", SERVER, new IOException())))
                .isTrue();
        assertThat(isOutage(new MongoConnectionPoolClearedException(server, null)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {6, 7, 50, 89, 91, 112, 133, 175, 189, 202, 262, 365, 9001, 10107, 11600, 11601, 11602, 13435, 13436
            })
    void aCommandThatTheServerOrTheRouterEndsIsAnOutage(int code) {
        assertThat(isOutage(failed(code))).isTrue();
        assertThat(isOutage(bulk(code))).isTrue();
        assertThat(DatabaseOutage.isIn(new DataIntegrityViolationException("failed", write(code))))
                .as("a single write, as Spring translates it")
                .isTrue();
        assertThat(isOutage(bulk(code, 11000)))
                .as("a write that would fail again")
                .isFalse();
    }

    @Test
    void whatFailsAgainIsNone() {
        assertThat(isOutage(failed(2))).isFalse();
        assertThat(isOutage(bulk(11000))).isFalse();
        assertThat(DatabaseOutage.isIn(failed(91))).as("not of the database").isFalse();
    }

    @Test
    void theDriverSaysThatAnotherTryMayHelp() {
        MongoException failure = failed(2);
        failure.addLabel("RetryableWriteError");
        assertThat(isOutage(failure)).isTrue();
    }

    private static boolean isOutage(MongoException cause) {
        return DatabaseOutage.isIn(new UncategorizedMongoDbException("failed", cause));
    }

    private static MongoCommandException failed(int code) {
        return new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), SERVER);
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(new WriteError(code, "failed", new BsonDocument()), SERVER, Set.of());
    }

    private static MongoBulkWriteException bulk(int... codes) {
        List<BulkWriteError> errors = Arrays.stream(codes)
                .mapToObj(code -> new BulkWriteError(code, "failed", new BsonDocument(), 0))
                .toList();
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, null, SERVER, Set.of());
    }
}
