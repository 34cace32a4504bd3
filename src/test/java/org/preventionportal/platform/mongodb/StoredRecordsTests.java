package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.demo.DemoData;
import org.preventionportal.partners.Partner;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.RecordParts;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.queue.Portfolio;
import org.preventionportal.tasks.queue.QueueRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Tests that the driver's codec reads what Spring Data has written as Spring Data reads it. */
@SliceTest
class StoredRecordsTests {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private DemoData demo;

    @Autowired
    private Given given;

    @Autowired
    private MongoCommands commands;

    @Test
    void bothReadTheSame() {
        demo.reload(40, 200);
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        given.overridden(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        assertThat(StoredRecords.find(mongo, new Query(), Task.class))
                .hasSize(243)
                .containsExactlyInAnyOrderElementsOf(mongo.findAll(Task.class));
        assertThat(StoredRecords.find(mongo, new Query(), Partner.class))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(mongo.findAll(Partner.class));
    }

    private record Row(TaskId id, Part need) {}

    private record Part(@Nullable TaskKind kind, List<Theme> themes) {}

    @Test
    void someFieldsAreReadAsThoseOfTheWhole() {
        demo.reload(5, 20);
        var query = new Query();
        query.fields().include("need.kind", "need.themes");

        assertThat(StoredRecords.project(mongo, query, Task.class, Row.class))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(StoredRecords.find(mongo, new Query(), Task.class).stream()
                        .map(task -> new Row(
                                task.id(),
                                new Part(task.need().kind(), task.need().themes())))
                        .toList());
    }

    @Test
    void noIdsAreNotAskedFor() {
        var none = Query.query(new Criteria()
                .andOperator(
                        Criteria.where("_id").in(List.of()),
                        Criteria.where("progress.state").is("REQUESTED")));

        assertThat(commands.during(() ->
                        assertThat(StoredRecords.find(mongo, none, Task.class)).isEmpty()))
                .isEmpty();
    }

    /** Operators, and {@link MongoCommands}, tell the repeated query of live queues from others by it. */
    @Test
    void theCommentOfAQueryReachesTheDatabase() {
        assertThat(commands.during(() -> StoredRecords.find(mongo, new Query(), Task.class)))
                .containsExactly("find");
        assertThat(commands.during(
                        () -> StoredRecords.find(mongo, new Query().comment(QueueRecords.WATCH), Task.class)))
                .isEmpty();
    }

    /** Spring Data stores the id of a part as {@code _id}, too. The codec would read it as null. */
    @ParameterizedTest
    @ValueSource(classes = {Task.class, Partner.class, SurveyCampaign.class, Portfolio.Past.class})
    void theIdsOfAllPartsAreMarked(Class<?> type) {
        assertThat(RecordParts.of(type).stream()
                        .flatMap(part -> Stream.of(part.getRecordComponents()))
                        .filter(component -> component.getName().equals("id")))
                .isNotEmpty()
                .allMatch(id -> id.getAccessor().isAnnotationPresent(BsonId.class));
    }
}
