package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.SourceFiles;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Questionnaires get the Welsh texts of this release where they had those of an earlier one. */
@SliceTest
class CorrectWelshQuestionsTests {

    private static final String YEAR_ONE = BuiltInQuestionnaires.YEAR_ONE.value();
    private static final String EVENT_FEEDBACK = BuiltInQuestionnaires.EVENT_FEEDBACK.value();
    private static final Path RELEASED = Path.of("src/test/resources/documents/0.9");

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
    void theTextsOfAnEarlierReleaseBecomeThoseOfThisOne() {
        for (String id : List.of(YEAR_ONE, EVENT_FEEDBACK)) {
            Document saved = stored(id);
            storeAsBefore(id, false);
            assertThat(stored(id).get("form")).isNotEqualTo(saved.get("form"));

            migrate();
            migrate();

            assertThat(stored(id).get("form")).isEqualTo(saved.get("form"));
            assertThat(stored(id))
                    .containsEntry("versionNumber", 1)
                    .containsEntry("version", saved.getLong("version") + 1);
        }
    }

    @Test
    void aLockedQuestionnaireGetsANewVersionAndAnEditedTextStays() {
        storeAsBefore(YEAR_ONE, true);
        questionnaires.updateOne(
                Filters.eq(YEAR_ONE), new Document("$set", new Document("form.introduction.cy", "Helo, ers hynny.")));
        Document other = stored(EVENT_FEEDBACK);

        migrate();

        assertThat(stored(YEAR_ONE)).containsEntry("versionNumber", 2).containsEntry("isLocked", false);
        assertThat(stored(YEAR_ONE).getEmbedded(List.of("form", "introduction", "cy"), String.class))
                .isEqualTo("Helo, ers hynny.");
        assertThat(stored(EVENT_FEEDBACK)).isEqualTo(other);
    }

    /** Migration 8 has shortened the introduction. */
    @Test
    void whatIsCorrectedIsWhatAReleaseBrought() {
        String released = Stream.of("questionnaires.jsonl", "surveyCampaigns.jsonl")
                .map(file -> SourceFiles.read(RELEASED.resolve(file)))
                .collect(Collectors.joining())
                .replace(", ac ni ddangosir canlyniadau llai na phum person", "");

        assertThat(released)
                .contains(CorrectWelshQuestions.TEXTS.keySet().stream()
                        .map("\"%s\""::formatted)
                        .toList());
    }

    private void migrate() {
        new CorrectWelshQuestions().run(factory.getMongoDatabase());
    }

    private void storeAsBefore(String id, boolean isLocked) {
        Map<String, String> before = CorrectWelshQuestions.TEXTS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        String json = stored(id).toJson();
        for (Map.Entry<String, String> text : before.entrySet()) {
            json = json.replace("\"" + text.getKey() + "\"", "\"" + text.getValue() + "\"");
        }
        questionnaires.replaceOne(Filters.eq(id), Document.parse(json).append("isLocked", isLocked));
    }

    private Document stored(String id) {
        return Objects.requireNonNull(questionnaires.find(Filters.eq(id)).first());
    }
}
