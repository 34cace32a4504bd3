package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;

import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.aggregation.GroupOperation;
import org.springframework.data.mongodb.core.query.Criteria;

/** Tests that whichever mapping reads the result of an aggregation reads all of it. */
@SliceTest
class AggregationsTests {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Given given;

    public record Marked(@BsonId String id, int tasks) {}

    public record OfSpringData(@Id String region, int tasks) {}

    public record Unmarked(String id, int tasks) {}

    private record Private(String id, int tasks) {}

    @ParameterizedTest
    @ValueSource(classes = {Marked.class, OfSpringData.class, Unmarked.class, Private.class})
    void noIdIsLost(Class<? extends Record> to) {
        given.partnersOnly();
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        List<GroupOperation> byRegion = List.of(group("need.region").count().as("tasks"));
        List<List<AggregationOperation>> none =
                List.of(List.of(match(Criteria.where("need.region").is("WALES"))));

        assertThat(Aggregations.run(mongo, Task.class, to, byRegion))
                .singleElement()
                .asString()
                .endsWith("=NORTH_EAST, tasks=1]");
        assertThat(Aggregations.runAll(
                        mongo, Task.class, to, Criteria.where("_id").exists(true), List.of(byRegion, byRegion)))
                .hasSize(2)
                .allSatisfy(
                        found -> assertThat(found).singleElement().asString().endsWith("=NORTH_EAST, tasks=1]"));
        assertThat(Aggregations.runAll(
                        mongo, Task.class, to, Criteria.where("_id").exists(true), none))
                .containsExactly(List.of());
    }

    @Test
    void theCodecReadsPublicTypesWhoseIdItKnows() {
        assertThat(List.of(Marked.class, Document.class)).allMatch(Aggregations::isReadByDriver);
        assertThat(List.of(OfSpringData.class, Unmarked.class, Private.class)).noneMatch(Aggregations::isReadByDriver);
    }
}
