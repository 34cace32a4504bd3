package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The ids of those who were asked by an earlier release are no hashes of their addresses any more. */
@SliceTest
class GiveParticipationsRandomIdsTests {

    private static final String ASKED = "ptc_00000000000000000000000000000001";
    private static final String ERASED = "ptc_00000000000000000000000000000002";
    private static final String FORMER = "ptc_00000000000000000000000000000003";

    @Autowired
    private Given given;

    @Autowired
    private MongoDatabaseFactory factory;

    private MongoDatabase database;
    private MongoCollection<Document> participations;
    private MongoCollection<Document> outbox;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        database = factory.getMongoDatabase();
        participations = database.getCollection("participations");
        outbox = database.getCollection("outbox");
        participations.insertMany(List.of(asked().append("_id", ASKED), erased().append("_id", ERASED)));
        outbox.insertMany(List.of(
                email("survey." + ASKED + ".0", ASKED),
                email("survey." + ERASED + ".0", ERASED),
                email("findings.1", "fnd_rpt_1." + ASKED),
                email("findings.2", "fnd_rpt_1." + ERASED),
                email("findings.3", "fnd_rpt_1." + FORMER),
                email("digest", "person")));
        database.getCollection("sharedPublications")
                .insertMany(List.of(
                        new Document("_id", "rpt_1").append("respondentsNotifiedUpTo", ASKED),
                        new Document("_id", "rpt_2")));
    }

    private static Document asked() {
        return new Document("campaign", "svc_1")
                .append("email", "jo@example.org")
                .append("isTest", false)
                .append("contact", "hash");
    }

    private static Document erased() {
        return new Document("campaign", "svc_1").append("email", "").append("isTest", false);
    }

    private static Document email(String id, String to) {
        return new Document("_id", id).append("to", to).append("state", "SENT");
    }

    private void migrate() {
        new GiveParticipationsRandomIds().run(database);
    }

    private String id(Document rest) {
        List<Document> found = participations
                .find(Filters.and(Filters.eq("email", rest.get("email")), Filters.eq("campaign", "svc_1")))
                .into(new ArrayList<>());
        assertThat(found)
                .singleElement()
                .satisfies(stored -> assertThat(stored)
                        .containsAllEntriesOf(rest)
                        .containsKey("_id")
                        .hasSize(rest.size() + 1));
        return found.getFirst().getString("_id");
    }

    @Test
    void theIdOfSomebodyAskedBecomesTheirKeyAndThatOfSomebodyErasedGoes() {
        migrate();
        expectMigrated();
    }

    private void expectMigrated() {
        String asked = id(asked().append("key", ASKED));
        String erased = id(erased());
        assertThat(List.of(asked, erased)).doesNotContain(ASKED, ERASED).allMatch(id -> id.matches("ptc_[0-9a-f]{32}"));
        assertThat(outbox.find())
                .containsExactlyInAnyOrder(
                        email("survey." + asked + ".0", asked),
                        email("survey." + erased + ".0", erased),
                        email("findings.1", "fnd_" + asked + ".rpt_1"),
                        email("digest", "person"));
        assertThat(database.getCollection("sharedPublications").find())
                .containsExactlyInAnyOrder(
                        new Document("_id", "rpt_1").append("respondentsNotifiedUpTo", ""),
                        new Document("_id", "rpt_2"));
    }

    @Test
    void aRepeatAfterACrashLeavesNobodyTwice() {
        migrate();
        String asked = id(asked().append("key", ASKED));
        String erased = id(erased());
        participations.insertMany(List.of(
                asked().append("_id", ASKED).append("replacement", asked),
                erased().append("_id", ERASED).append("replacement", erased)));
        outbox.insertOne(email("survey." + ASKED + ".0", ASKED));

        migrate();

        expectMigrated();
        assertThat(id(asked().append("key", ASKED))).isEqualTo(asked);
    }

    @Test
    void whoTriesACampaignOutKeepsTheIdWhichIsRandom() {
        Document test = new Document("_id", "ptc_test")
                .append("email", "officer@example.org")
                .append("isTest", true);
        participations.insertOne(test);

        migrate();

        assertThat(Objects.requireNonNull(
                        participations.find(Filters.eq("_id", "ptc_test")).first()))
                .isEqualTo(test);
    }
}
