package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The links of a survey that an earlier release has mailed work after the upgrade. */
@SliceTest
class AddDrawsOfBallotsTests {

    @Autowired
    private Given given;

    @Autowired
    private BallotBox ballots;

    @Autowired
    private MongoDatabaseFactory factory;

    private MongoDatabase database;
    private MongoCollection<Document> stored;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        database = factory.getMongoDatabase();
        stored = database.getCollection("ballots");
        stored.insertMany(List.of(ballot("blt_1", "BLANK"), ballot("blt_2", "TAKEN"), ballot("blt_3", "CAST")));
    }

    private static Document ballot(String id, String state) {
        return new Document("_id", id)
                .append("campaign", "svc_1")
                .append("state", state)
                .append("isTest", false)
                .append("answers", new Document());
    }

    @Test
    void blankBallotsCanBeTaken() {
        var campaign = new CampaignId("svc_1");
        assertThat(ballots.take(campaign, "key")).isFalse();

        new AddDrawsOfBallots().run(database);

        assertThat(ballots.take(campaign, "key")).isTrue();
        assertThat(stored.find(new Document("draw", new Document("$exists", true))))
                .isEmpty();
    }

    @Test
    void aRepeatChangesNothing() {
        new AddDrawsOfBallots().run(database);
        Object draw = blank().get("draw");

        new AddDrawsOfBallots().run(database);

        assertThat(blank()).containsEntry("draw", draw);
    }

    private Document blank() {
        return Objects.requireNonNull(
                stored.find(new Document("state", "BLANK")).first());
    }
}
