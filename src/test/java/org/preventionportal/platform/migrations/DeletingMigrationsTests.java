package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What earlier releases stored of people is deleted where it must not be kept any more. */
@SliceTest
class DeletingMigrationsTests {

    @Autowired
    private Given given;

    @Autowired
    private MongoDatabaseFactory factory;

    @Test
    void withdrawnEvidenceLosesWhatItSaidOfItsSource() {
        given.partnersOnly();
        var database = factory.getMongoDatabase();
        MongoCollection<Document> items = database.getCollection("evidenceItems");
        Document used = item("evi_used");
        Document kept = new Document(new Document("kind", "STAKEHOLDER_INTERVIEW"))
                .append("consent", "NONE")
                .append("sourceCode", "")
                .append("title", "An interview")
                .append("outcomeIds", List.of());
        items.insertOne(new Document(used));
        items.insertOne(item("evi_gone").append("withdrawal", new Document("withdrawnAt", Instant.EPOCH)));
        Migration migration = new DeletingMigrations().sourcesOfWithdrawnEvidence();

        migration.run(database);
        migration.run(database);

        assertThat(stored(items, "evi_used")).isEqualTo(used);
        assertThat(stored(items, "evi_gone"))
                .containsEntry("version", 5L)
                .containsEntry("content", kept)
                .containsEntry("evaluationQuestions", List.of())
                .containsEntry("theoryElementKeys", List.of())
                .containsEntry("themes", List.of())
                .containsKey("withdrawal");
    }

    private static Document item(String id) {
        return new Document("_id", id)
                .append("version", 4L)
                .append(
                        "content",
                        new Document("kind", "STAKEHOLDER_INTERVIEW")
                                .append("consent", "QUOTABLE")
                                .append("sourceCode", "S01")
                                .append("sourceKind", "POLICE_FORCE")
                                .append("region", "WALES")
                                .append("title", "An interview")
                                .append("outcomeIds", List.of("out_1")))
                .append("evaluationQuestions", List.of("PRACTICE"))
                .append("theoryElementKeys", List.of("training"))
                .append("themes", List.of("COUNTY_LINES"));
    }

    private static Document stored(MongoCollection<Document> items, String id) {
        return items.find(Filters.eq("_id", id)).into(new ArrayList<>()).getFirst();
    }
}
