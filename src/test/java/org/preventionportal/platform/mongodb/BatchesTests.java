package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.TestDatabase;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

class BatchesTests {

    private static final int MANY = 1201;

    private final MongoClient client = MongoClients.create(Neighbours.shared().mongoUri());
    private final MongoTemplate mongo = spy(new MongoTemplate(client, TestDatabase.nameFor("batches")));

    @Document("things")
    private record Thing(String id, boolean open) {}

    @Document("dated")
    private record Dated(String id, Ending ending) {}

    @Document("dated")
    private record Commented(
            String id, Ending ending, @Nullable String comment) {}

    private record Ending(LocalDate endedOn) {}

    @BeforeEach
    void insert() {
        mongo.insertAll(IntStream.range(0, MANY)
                .mapToObj(number -> new Thing("thg_" + number, true))
                .toList());
        mongo.insert(new Thing("another", false));
    }

    @AfterEach
    void stop() {
        mongo.getDb().drop();
        client.close();
    }

    @Test
    void updatesAllInBatches() {
        assertThat(close()).isEqualTo(MANY);
        verify(mongo, times(3)).updateMulti(any(Query.class), any(UpdateDefinition.class), eq(Thing.class));
        assertThat(mongo.count(Query.query(open()), Thing.class)).isZero();
    }

    @Test
    void aRepeatDoesTheRest() {
        doCallRealMethod()
                .doThrow(new DataAccessResourceFailureException("gone"))
                .when(mongo)
                .updateMulti(any(Query.class), any(UpdateDefinition.class), eq(Thing.class));
        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(this::close);

        reset(mongo);
        assertThat(close()).isEqualTo(MANY - 500);
        assertThat(close()).isZero();
    }

    /** Those that are done fill the first batches. */
    @Test
    void goesOnAfterABatchInWhichNothingMatches() {
        close();
        mongo.insert(new Thing("thg_last", true));
        reset(mongo);

        assertThat(Batches.update(mongo, things(), open(), Update.update("open", false), Thing.class))
                .isOne();
        verify(mongo, times(3)).updateMulti(any(Query.class), any(UpdateDefinition.class), eq(Thing.class));
        assertThat(mongo.count(Query.query(open()), Thing.class)).isZero();
    }

    @Test
    void removesThoseOfSomeThatMatch() {
        close();
        mongo.insert(new Thing("thg_last", true));

        assertThat(Batches.remove(mongo, things(), open(), Thing.class)).isOne();

        assertThat(mongo.count(Query.query(things()), Thing.class)).isEqualTo(MANY);
        assertThat(Batches.remove(mongo, things(), open(), Thing.class)).isZero();
    }

    /** The days of a batch end in the middle of a day. */
    @Test
    void goesThroughAllByDayAndId() {
        var first = LocalDate.of(2026, 1, 5);
        mongo.insertAll(IntStream.range(0, MANY)
                .mapToObj(number -> new Dated("dtd_" + number, new Ending(first.plusDays(number % 3))))
                .toList());
        List<Dated> found = new ArrayList<>();

        Batches.forEachByDay(
                mongo, "ending.endedOn", () -> Criteria.where("ending.endedOn").gt(first), Dated.class, found::add);

        assertThat(found)
                .hasSize(MANY / 3 * 2)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(
                        Comparator.comparing((Dated dated) -> dated.ending().endedOn())
                                .thenComparing(Dated::id));
    }

    @Test
    void leavesUnreadWhatTheActionDoesNotNeed() {
        var day = LocalDate.of(2026, 1, 5);
        mongo.insert(new Commented("dtd_one", new Ending(day), "long"));
        List<@Nullable String> comments = new ArrayList<>();

        Batches.forEachByDay(
                mongo,
                "ending.endedOn",
                List.of("comment"),
                () -> Criteria.where("ending.endedOn").is(day),
                Commented.class,
                found -> comments.add(found.comment()));

        assertThat(comments).containsExactly((String) null);
    }

    @Test
    void removesAllInBatchesAndNothingElse() {
        assertThat(Batches.remove(mongo, open(), Thing.class)).isEqualTo(MANY);
        verify(mongo, times(3)).remove(any(Query.class), eq(Thing.class));
        assertThat(mongo.findAll(Thing.class)).containsExactly(new Thing("another", false));
        assertThat(Batches.remove(mongo, open(), Thing.class)).isZero();
    }

    /** The documents fill three parts, so that a fourth is empty. */
    @Test
    void countsSomeInParts() {
        mongo.updateFirst(Query.query(Criteria.where("_id").is("thg_0")), Update.update("open", false), Thing.class);

        assertThat(new PartCount(mongo, things(), Thing.class, MANY / 3).count(open()))
                .isEqualTo(MANY - 1);
        assertThat(new PartCount(mongo, things(), Thing.class, 1000).count(open()))
                .isEqualTo(MANY - 1);
        verify(mongo, times(4 + 2)).count(any(Query.class), eq(Thing.class));
    }

    @Test
    void goesThroughAllIds() {
        List<String> found = new ArrayList<>();

        Batches.forEachId(mongo, things(), Thing.class, found::add);

        assertThat(found).hasSize(MANY).doesNotHaveDuplicates().allMatch(id -> id.startsWith("thg_"));
    }

    private long close() {
        return Batches.update(mongo, open(), Update.update("open", false), Thing.class);
    }

    private static Criteria things() {
        return Criteria.where("_id").regex("^thg_");
    }

    private static Criteria open() {
        return Criteria.where("open").is(true);
    }
}
