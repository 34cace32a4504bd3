package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.SourceFiles;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Questionnaires get the texts of this release where they had those of an earlier one, and nothing else changes. */
@SliceTest
class QuestionnaireCorrectionsTests {

    private static final String YEAR_ONE = SurveyPlans.YEAR_ONE;
    private static final String EVENT_FEEDBACK = SurveyPlans.EVENT_FEEDBACK;
    private static final Path RELEASED = Path.of("src/test/resources/documents/0.9");

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private MongoDatabaseFactory factory;

    private MongoDatabase database;
    private MongoCollection<Document> questionnaires;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        database = factory.getMongoDatabase();
        questionnaires = database.getCollection("questionnaires");
    }

    @ParameterizedTest
    @CsvSource({"INTRODUCTIONS, " + YEAR_ONE, "WELSH_QUESTIONS, " + YEAR_ONE, "WELSH_QUESTIONS, " + EVENT_FEEDBACK})
    void theTextsOfAnEarlierReleaseBecomeThoseOfThisOne(Correction correction, String id) {
        Document saved = stored(id);
        storeAsBefore(correction, id, false);
        assertThat(stored(id).get("form")).isNotEqualTo(saved.get("form"));

        correction.migration.run(database);
        correction.migration.run(database);

        assertThat(stored(id).get("form")).isEqualTo(saved.get("form"));
        assertThat(stored(id)).containsEntry("versionNumber", 1).containsEntry("version", saved.getLong("version") + 1);
    }

    @ParameterizedTest
    @EnumSource
    void aLockedQuestionnaireGetsANewVersionAndOthersStayAsTheyAre(Correction correction) {
        storeAsBefore(correction, YEAR_ONE, true);
        Document other = stored(EVENT_FEEDBACK);

        correction.migration.run(database);

        assertThat(stored(YEAR_ONE)).containsEntry("versionNumber", 2).containsEntry("isLocked", false);
        assertThat(stored(EVENT_FEEDBACK)).isEqualTo(other);
    }

    @Test
    void respondentsOfACampaignThatGoesOnReadTheSentenceOfItsIntroductionNoMore() {
        Document saved = stored(YEAR_ONE);
        storeAsBefore(Correction.INTRODUCTIONS, YEAR_ONE, false);
        Document form = stored(YEAR_ONE).get("form", Document.class);
        MongoCollection<Document> campaigns = database.getCollection("surveyCampaigns");
        campaigns.insertOne(campaign("OPEN", form));
        campaigns.insertOne(campaign("CLOSED", form));

        Correction.INTRODUCTIONS.migration.run(database);

        assertThat(snapshot(campaigns, "OPEN")).isEqualTo(saved.get("form"));
        assertThat(snapshot(campaigns, "CLOSED")).isEqualTo(form);
    }

    @Test
    void aWelshTextThatSomebodyHasEditedStays() {
        storeAsBefore(Correction.WELSH_QUESTIONS, YEAR_ONE, true);
        questionnaires.updateOne(
                Filters.eq(YEAR_ONE), new Document("$set", new Document("form.introduction.cy", "Helo, ers hynny.")));

        Correction.WELSH_QUESTIONS.migration.run(database);

        assertThat(stored(YEAR_ONE).getEmbedded(List.of("form", "introduction", "cy"), String.class))
                .isEqualTo("Helo, ers hynny.");
    }

    /** Migration 8 has shortened the introduction. */
    @Test
    void theWelshTextsThatAreCorrectedAreThoseThatAReleaseBrought() {
        String released = Stream.of("questionnaires.jsonl", "surveyCampaigns.jsonl")
                .map(file -> SourceFiles.read(RELEASED.resolve(file)))
                .collect(Collectors.joining())
                .replace(", ac ni ddangosir canlyniadau llai na phum person", "");

        assertThat(released)
                .contains(CorrectWelshQuestions.TEXTS.keySet().stream()
                        .map("\"%s\""::formatted)
                        .toList());
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

    private void storeAsBefore(Correction correction, String id, boolean isLocked) {
        questionnaires.replaceOne(
                Filters.eq(id), correction.asBefore(stored(id)).append("isLocked", isLocked));
    }

    private Document stored(String id) {
        return Objects.requireNonNull(questionnaires.find(Filters.eq(id)).first());
    }
}
