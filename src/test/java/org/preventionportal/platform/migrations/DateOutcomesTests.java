package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Outcomes of earlier releases count on the day in London on which they were recorded, as before. */
@SliceTest
class DateOutcomesTests {

    @Autowired
    private Given given;

    @Autowired
    private MongoDatabaseFactory factory;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anOutcomeGetsTheDayOfItsRecording() {
        var outcomes = factory.getMongoDatabase().getCollection("outcomes");
        outcomes.insertOne(new Document("_id", "out_old")
                .append("version", 3L)
                .append("content", new Document("statement", "They ask first."))
                .append("history", List.of(recorded("2026-03-31T23:30:00Z"), recorded("2026-05-01T09:00:00Z"))));

        new DateOutcomes().run(factory.getMongoDatabase());
        new DateOutcomes().run(factory.getMongoDatabase());

        assertThat(outcomes.find(eq("_id", "out_old")).first())
                .containsEntry("version", 4L)
                .extracting("content")
                .isEqualTo(new Document("statement", "They ask first.")
                        .append("observedOn", Date.from(Instant.parse("2026-04-01T00:00:00Z"))));
    }

    private static Document recorded(String occurredAt) {
        return new Document("occurredAt", Date.from(Instant.parse(occurredAt)));
    }
}
