package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Documents of earlier releases, which have no terms, get those that a save would give them. */
@SliceTest
class AddSearchTermsTests {

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private MongoDatabaseFactory factory;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void addsTheTermsOfASaveAndRepeatsOnlyTheRest() {
        given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        given.draft(Given.NORTH, Account.PARTNER_NORTH);
        builtIn.install();
        MongoDatabase database = factory.getMongoDatabase();
        List<Document> saved = terms(database);
        MongoCollection<Document> tasks = database.getCollection("tasks");
        strip(tasks, exists("coBeneficiaries.0"), "coBeneficiaries.0.searchTerms");
        strip(tasks, exists("_id"), "searchTerms");
        strip(database.getCollection("questionnaires"), exists("_id"), "searchTerms");

        new AddSearchTerms().run(database);
        assertThat(terms(database)).hasSizeGreaterThan(3).isEqualTo(saved);

        strip(tasks, eq("progress.state", "DRAFT"), "searchTerms");
        List<Object> versions = versions(tasks);
        new AddSearchTerms().run(database);
        assertThat(terms(database)).isEqualTo(saved);
        assertThat(versions(tasks)).as("one more document was changed").isNotEqualTo(versions);
    }

    private static void strip(MongoCollection<Document> documents, Bson which, String field) {
        documents.find(which).forEach(one -> documents.updateOne(eq("_id", one.get("_id")), unset(field)));
    }

    private static List<Document> terms(MongoDatabase database) {
        List<Document> all = new ArrayList<>();
        for (String collection : List.of("tasks", "questionnaires")) {
            database.getCollection(collection)
                    .find(exists("_id"))
                    .sort(new Document("_id", 1))
                    .forEach(stored -> all.add(new Document("terms", stored.get("searchTerms"))
                            .append(
                                    "joined",
                                    stored.getList("coBeneficiaries", Document.class, List.of()).stream()
                                            .map(one -> one.get("searchTerms"))
                                            .toList())));
        }
        return all;
    }

    private static List<Object> versions(MongoCollection<Document> tasks) {
        return tasks.find(exists("_id"))
                .sort(new Document("_id", 1))
                .map(task -> task.get("version"))
                .into(new ArrayList<>());
    }
}
