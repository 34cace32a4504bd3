package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Questionnaires of earlier releases lose their old sentence and nothing else. */
@SliceTest
class CorrectIntroductionsTests {

    private static final String YEAR_ONE = BuiltInQuestionnaires.YEAR_ONE.value();
    private static final String EVENT_FEEDBACK = BuiltInQuestionnaires.EVENT_FEEDBACK.value();

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private MongoDatabaseFactory factory;

    private MongoCollection<Document> questionnaires;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        questionnaires = factory.getMongoDatabase().getCollection("questionnaires");
    }

    @Test
    void anIntroductionOfTheReleaseBeforeBecomesThatOfThisOne() {
        Document saved = stored(YEAR_ONE);
        addSentence(YEAR_ONE, false);
        assertThat(introduction(stored(YEAR_ONE))).isNotEqualTo(introduction(saved));

        migrate();
        migrate();

        assertThat(introduction(stored(YEAR_ONE))).isEqualTo(introduction(saved));
        assertThat(stored(YEAR_ONE))
                .containsEntry("versionNumber", 1)
                .containsEntry("version", saved.getLong("version") + 1);
    }

    @Test
    void aLockedQuestionnaireGetsANewVersionAndOthersStayAsTheyAre() {
        addSentence(YEAR_ONE, true);
        Document other = stored(EVENT_FEEDBACK);

        migrate();

        assertThat(stored(YEAR_ONE)).containsEntry("versionNumber", 2).containsEntry("isLocked", false);
        assertThat(stored(EVENT_FEEDBACK)).isEqualTo(other);
    }

    @Test
    void respondentsOfACampaignThatGoesOnReadTheSentenceNoMore() {
        Document saved = stored(YEAR_ONE);
        addSentence(YEAR_ONE, false);
        Document form = stored(YEAR_ONE).get("form", Document.class);
        MongoCollection<Document> campaigns = factory.getMongoDatabase().getCollection("surveyCampaigns");
        campaigns.insertOne(campaign("OPEN", form));
        campaigns.insertOne(campaign("CLOSED", form));

        migrate();

        assertThat(snapshot(campaigns, "OPEN")).isEqualTo(saved.get("form"));
        assertThat(snapshot(campaigns, "CLOSED")).isEqualTo(form);
    }

    private static Document campaign(String state, Document form) {
        return new Document("_id", "cmp_" + state)
                .append("state", state)
                .append("version", 0L)
                .append("snapshot", new Document("form", form));
    }

    private static Document snapshot(MongoCollection<Document> campaigns, String state) {
        return Objects.requireNonNull(campaigns.find(Filters.eq("cmp_" + state)).first())
                .get("snapshot", Document.class)
                .get("form", Document.class);
    }

    private void migrate() {
        new CorrectIntroductions().run(factory.getMongoDatabase());
    }

    private void addSentence(String id, boolean isLocked) {
        Document questionnaire = stored(id);
        Document texts = introduction(questionnaire);
        texts.put(
                "en",
                texts.getString("en")
                        .replace("and address.", "and address, and results of fewer than five people are not shown."));
        texts.put(
                "cy",
                texts.getString("cy")
                        .replace(
                                "a'ch cyfeiriad.", "a'ch cyfeiriad, ac ni ddangosir canlyniadau llai na phum person."));
        questionnaires.replaceOne(Filters.eq(id), questionnaire.append("isLocked", isLocked));
    }

    private Document stored(String id) {
        return Objects.requireNonNull(questionnaires.find(Filters.eq(id)).first());
    }

    private static Document introduction(Document questionnaire) {
        return questionnaire.get("form", Document.class).get("introduction", Document.class);
    }
}
