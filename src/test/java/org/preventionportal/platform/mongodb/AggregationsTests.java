package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;

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

        assertThat(Aggregations.run(
                        mongo,
                        Task.class,
                        to,
                        List.of(group("need.region").count().as("tasks"))))
                .singleElement()
                .asString()
                .endsWith("=NORTH_EAST, tasks=1]");
    }

    @Test
    void theCodecReadsPublicTypesWhoseIdItKnows() {
        assertThat(List.of(Marked.class, Document.class)).allMatch(Aggregations::isReadByDriver);
        assertThat(List.of(OfSpringData.class, Unmarked.class, Private.class)).noneMatch(Aggregations::isReadByDriver);
    }
}
