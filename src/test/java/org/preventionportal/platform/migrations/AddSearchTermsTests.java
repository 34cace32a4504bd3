package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.evidence.policy.PolicyQuestionDriver;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.resources.ResourceDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.threats.ThreatDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Documents of earlier releases, which have no terms, get those that a save would give them. */
@SliceTest
class AddSearchTermsTests {

    @Autowired
    private Portal portal;

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
        new RenewWelshSearchTerms().run(database);
        addTitles();
        assertThat(terms(database)).hasSizeGreaterThan(3).isEqualTo(saved);

        strip(tasks, eq("progress.state", "DRAFT"), "searchTerms");
        List<Object> versions = versions(tasks);
        new AddSearchTerms().run(database);
        addTitles();
        assertThat(terms(database)).isEqualTo(saved);
        assertThat(versions(tasks)).as("one more document was changed").isNotEqualTo(versions);
    }

    @Test
    void givesEntriesOfTheThreatPictureTheTermsOfASave() {
        new ThreatDriver(portal).created(ThreatDriver.saying("Meetings beside the station"));
        MongoCollection<Document> entries = factory.getMongoDatabase().getCollection("threatEntries");
        Document saved = entries.find(exists("_id")).first();
        strip(entries, exists("_id"), "searchTerms");
        assertThat(entries.countDocuments(exists("searchTerms"))).isZero();

        new SearchTermMigrations().searchTermsOfThreatEntries().run(factory.getMongoDatabase());

        Document found = entries.find(exists("searchTerms")).first();
        assertThat(found)
                .extracting("searchTerms")
                .isEqualTo(Objects.requireNonNull(saved).get("searchTerms"));
    }

    @Test
    void givesCaseStudiesTheTermsOfASave() {
        var studies = new CaseStudySupport(portal);
        studies.drafted("They ask.");
        studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        MongoCollection<Document> stored = factory.getMongoDatabase().getCollection("caseStudies");
        List<Object> saved = values(stored, "searchTerms");
        strip(stored, exists("_id"), "searchTerms");

        new SearchTermMigrations().searchTermsOfCaseStudies().run(factory.getMongoDatabase());
        addTitles();

        assertThat(values(stored, "searchTerms")).hasSize(2).contains(List.of()).isEqualTo(saved);
    }

    @Test
    void givesPolicyQuestionsTheTermsOfASave() {
        var questions = new PolicyQuestionDriver(portal);
        questions.created();
        questions.created("Arcades are open at night.", "The councils close them.");
        MongoCollection<Document> stored = factory.getMongoDatabase().getCollection("policyQuestions");
        List<Object> saved = values(stored, "searchTerms");
        strip(stored, exists("_id"), "searchTerms");

        new SearchTermMigrations().searchTermsOfPolicyQuestions().run(factory.getMongoDatabase());

        assertThat(values(stored, "searchTerms")).hasSize(2).isEqualTo(saved);
    }

    @Test
    void givesEvidenceTheTermsOfASaveForItsStems() {
        new EvidenceDriver(portal).recorded(EvidenceDriver.interview("S01"));
        MongoDatabase database = factory.getMongoDatabase();
        MongoCollection<Document> evidence = database.getCollection("evidenceItems");
        Document saved = Objects.requireNonNull(evidence.find(exists("_id")).first());
        strip(evidence, exists("_id"), "searchTerms");
        evidence.updateOne(exists("_id"), Updates.set("searchWords", List.of("interview", "polic")));

        new AddEvidenceSearchTerms().run(database);
        new AddEvidenceSearchTerms().run(database);

        saved.put("version", 1L + saved.getLong("version"));
        assertThat(evidence.find(exists("_id"))).as("changed once").containsExactly(saved);
    }

    @Test
    void givesResourcesTheWordsThatAreNotStemsYet() {
        MongoDatabase database = factory.getMongoDatabase();
        var content = new Document("title", "Spotting county lines").append("summary", "What to look for.");
        var material = new Document("content", content).append("words", List.of("counti", "line", "look", "spot"));
        var publication = new Document("draft", new Document("version", new Document("material", material)))
                .append("earlierVersions", List.of(new Document("material", material)));
        MongoCollection<Document> resources = database.getCollection("resources");
        resources.insertOne(new Document("_id", "res_1").append("version", 3L).append("publication", publication));
        resources.insertOne(new Document("_id", "res_2")
                .append("version", 1L)
                .append("publication", new Document("published", new Document("material", material))));

        new AddSearchTerms().run(database);
        new AddSearchTerms().run(database);

        List<String> terms = SearchTerms.of("Spotting county lines", "What to look for.");
        assertThat(terms).contains("counti", "county", "spotting");
        assertThat(versions(resources)).as("each was changed once").containsExactly(4L, 2L);
        assertThat(resources.find(exists("_id")).into(new ArrayList<>()).toString())
                .contains(terms.toString())
                .doesNotContain(List.of("counti", "line", "look", "spot").toString());
    }

    @Test
    void renewsTheTermsOfTextsWhoseLanguageWasGuessedWrongly() {
        String english = "Young people at risk of harm";
        Task task = given.requestedAs(english);
        given.requestedAs("Camfanteisio yn y gogledd ac ar blant");
        MongoDatabase database = factory.getMongoDatabase();
        MongoCollection<Document> tasks = database.getCollection("tasks");
        List<Document> saved = terms(database);
        tasks.updateOne(eq("_id", task.id().value()), Updates.addToSet("searchTerms", "cy:harm"));
        MongoCollection<Document> resources = database.getCollection("resources");
        resources.insertOne(resource("res_cy", "CY", "Diogelu plant", List.of("diogelu", "plant")));
        resources.insertOne(resource("res_en", "EN", english, List.of("cy:harm", "harm", "peopl")));

        new RenewWelshSearchTerms().run(database);
        List<Object> versions = versions(tasks);
        new RenewWelshSearchTerms().run(database);

        assertThat(versions(tasks)).as("nothing is left to renew").isEqualTo(versions);
        assertThat(resources.find(exists("_id")).sort(new Document("_id", 1)))
                .map(resource -> resource.getEmbedded(List.of("publication", "published", "material"), Document.class)
                        .get("words"))
                .containsExactly(SearchTerms.ofWelsh("Diogelu plant", ""), SearchTerms.ofEnglish(english, ""));
        assertThat(versions(resources)).as("each was changed once").containsExactly(2L, 2L);

        addTitles();
        assertThat(terms(database)).isEqualTo(saved);
    }

    @Test
    void givesEachVersionOfAResourceTheTermsOfItsTitle() {
        var library = new ResourceDriver(portal);
        library.publishedLink("Diogelu plant");
        library.written(ResourceDriver.content("A draft", "STAFF"));
        MongoCollection<Document> resources = factory.getMongoDatabase().getCollection("resources");
        List<Object> saved = values(resources, "publication");
        assertThat(saved)
                .allSatisfy(publication -> assertThat(publication.toString())
                        .contains("=" + (publication.toString().contains("A draft") ? "draft" : "plant")));
        resources.find(exists("_id")).forEach(resource -> {
            AddSearchTerms.materials(resource.get("publication", Document.class))
                    .forEach(AddSearchTermsTests::removeTitle);
            resources.replaceOne(eq("_id", resource.get("_id")), resource);
        });
        assertThat(values(resources, "publication").toString()).doesNotContain(" =", "[=");

        addTitles();
        List<Object> versions = versions(resources);
        addTitles();

        assertThat(values(resources, "publication")).isEqualTo(saved);
        assertThat(versions(resources)).as("nothing is left to add").isEqualTo(versions);
    }

    private static void removeTitle(Document material) {
        material.computeIfPresent(
                "words",
                (_, terms) -> ((List<?>) terms)
                        .stream()
                                .filter(term -> !term.toString().startsWith("="))
                                .toList());
    }

    /** A task may have lost its text, or be no task at all. */
    @Test
    void aDamagedTaskStopsNoTitle() {
        MongoCollection<Document> tasks = factory.getMongoDatabase().getCollection("tasks");
        given.requestedAs("Arcade wardens");
        tasks.insertOne(new Document("_id", "tsk_damaged").append("searchTerms", List.of("arcad")));

        addTitles();

        assertThat(tasks.find(eq("_id", "tsk_damaged")).first()).containsEntry("searchTerms", List.of("arcad"));
    }

    private void addTitles() {
        new SearchTermMigrations().searchTermsOfTitles().run(factory.getMongoDatabase());
    }

    private static Document resource(String id, String language, String title, List<String> words) {
        var content = new Document("title", title).append("summary", "").append("language", language);
        var material = new Document("content", content).append("words", words);
        return new Document("_id", id)
                .append("version", 1L)
                .append("publication", new Document("published", new Document("material", material)));
    }

    @Test
    void givesNamesOfPartnersTheTermsOfASave() {
        MongoCollection<Document> partners = factory.getMongoDatabase().getCollection("partners");
        Document saved = partners.find(eq("_id", Given.NORTH.value())).first();
        partners.updateOne(eq("_id", Given.NORTH.value()), Updates.set("words", List.of("county", "council")));

        new AddPartnerSearchTerms().run(factory.getMongoDatabase());

        assertThat(partners.find(eq("_id", Given.NORTH.value())).first())
                .extracting("words")
                .isEqualTo(Objects.requireNonNull(saved).get("words"));
    }

    @Test
    void givesNamesThatMayBeWelshTheTermsOfASave() {
        MongoDatabase database = factory.getMongoDatabase();
        MongoCollection<Document> partners = database.getCollection("partners");
        for (String region : List.of("WALES", "LONDON")) {
            partners.insertOne(new Document("_id", "par_" + region)
                    .append("region", region)
                    .append("name", "Heddlu Gwent")
                    .append("words", SearchTerms.of("Heddlu Gwent")));
        }
        MongoCollection<Document> campaigns = database.getCollection("surveyCampaigns");
        campaigns.insertOne(new Document("_id", "svc_1")
                .append("version", 3L)
                .append("plan", new Document("name", "Sesiynau Caerdydd")));

        new AddWelshTermsOfNames().run(database);
        new AddWelshTermsOfNames().run(database);

        assertThat(partners.find(eq("_id", "par_WALES")).first())
                .containsEntry("words", SearchTerms.ofWelsh("Heddlu Gwent"));
        assertThat(partners.find(eq("_id", "par_LONDON")).first())
                .containsEntry("words", SearchTerms.of("Heddlu Gwent"));
        assertThat(campaigns.find(exists("_id")).first())
                .containsEntry("searchTerms", SearchTerms.ofWelsh("Sesiynau Caerdydd"))
                .as("changed once")
                .containsEntry("version", 4L);
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

    private static List<Object> versions(MongoCollection<Document> stored) {
        return values(stored, "version");
    }

    private static List<Object> values(MongoCollection<Document> stored, String field) {
        return stored.find(exists("_id"))
                .sort(new Document("_id", 1))
                .map(one -> one.get(field))
                .into(new ArrayList<>());
    }
}
