package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.RollingSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** The gap between emails about surveys holds for emails that an earlier release has sent. */
@SliceTest
class AddContactsOfParticipationsTests {

    @Autowired
    private Given given;

    @Autowired
    private MongoDatabaseFactory factory;

    @Autowired
    private MongoOperations mongo;

    private MongoDatabase database;
    private MongoCollection<Document> stored;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        database = factory.getMongoDatabase();
        stored = database.getCollection("participations");
    }

    @Test
    void earlierInvitationsGetTheContactThatNewOnesHave() {
        RollingSupport.answered(mongo, new CampaignId("svc_1"), "jo@example.org", LocalDate.of(2026, 3, 2), null);
        List<Document> before = stored.find().into(new ArrayList<>());
        stored.updateOne(new Document(), new Document("$unset", new Document("contact", "")));

        new AddContactsOfParticipations().run(database);

        assertThat(stored.find()).containsExactlyElementsOf(before);
    }

    @Test
    void addressesThatAreDeletedAndTestsGetNone() {
        stored.insertOne(new Document("_id", "ptc_1").append("email", "").append("isTest", false));
        stored.insertOne(
                new Document("_id", "ptc_2").append("email", "jo@example.org").append("isTest", true));

        new AddContactsOfParticipations().run(database);

        assertThat(stored.find(new Document("contact", new Document("$exists", true))))
                .isEmpty();
    }
}
