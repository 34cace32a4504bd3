package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A quote says no more about its author than the results of its survey, whichever release counted it. */
@SliceTest
class RemoveDetailedAttributionsTests {

    @Autowired
    private Given given;

    @Autowired
    private MongoDatabaseFactory factory;

    private MongoDatabase database;
    private MongoCollection<Document> comments;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        database = factory.getMongoDatabase();
        comments = database.getCollection("surveyComments");
        rates().insertOne(new Document("_id", "svc_before").append("opened", 10));
        rates().insertOne(new Document("_id", "svc_after").append("opened", 10).append("spansProgramme", false));
    }

    private MongoCollection<Document> rates() {
        return database.getCollection("surveyResponseRates");
    }

    @Test
    void aCommentOfASurveyThatWasCountedBeforeLosesItsAttributionAndNothingElse() {
        Document plain = comment("cmt_1", "svc_before");
        comments.insertOne(
                new Document(plain).append("organisationKind", "Police").append("region", "Wales"));
        comments.insertOne(comment("cmt_2", "svc_before").append("organisationKind", "Police"));
        comments.insertOne(comment("cmt_3", "svc_before").append("region", "Wales"));

        migrate();
        migrate();

        assertThat(stored("cmt_1")).isEqualTo(plain);
        assertThat(stored("cmt_2")).isEqualTo(comment("cmt_2", "svc_before"));
        assertThat(stored("cmt_3")).isEqualTo(comment("cmt_3", "svc_before"));
    }

    @Test
    void aCommentOfALaterSurveyStaysAsItIs() {
        Document attributed = comment("cmt_1", "svc_after").append("organisationKind", "Police");
        comments.insertOne(new Document(attributed));

        migrate();

        assertThat(stored("cmt_1")).isEqualTo(attributed);
    }

    private static Document comment(String id, String campaign) {
        return new Document("_id", id)
                .append("campaign", campaign)
                .append("question", "better")
                .append("text", "More time")
                .append("mayBeQuoted", true);
    }

    private Document stored(String id) {
        return comments.find(Filters.eq("_id", id)).into(new ArrayList<>()).getFirst();
    }

    private void migrate() {
        new RemoveDetailedAttributions().run(database);
    }
}
