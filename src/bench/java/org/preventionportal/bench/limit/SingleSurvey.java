package org.preventionportal.bench.limit;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import tools.jackson.core.JsonGenerator;

/** Writes the survey of a respondent who has begun, as the query of {@code Operations} does. */
final class SingleSurvey {

    /** The scale is in the code and not in the database. */
    private static final List<Option> SCALE = new Question(
                    "scale",
                    QuestionKind.LIKERT,
                    new BilingualText("", null),
                    null,
                    List.of(),
                    false,
                    null,
                    null,
                    false)
            .choices();

    private final MongoDatabase database;

    SingleSurvey(MongoDatabase database) {
        this.database = database;
    }

    private Document one(String collection, String field, String value, String... fields) {
        return Objects.requireNonNull(database.getCollection(collection)
                .find(Filters.eq(field, value))
                .projection(Projections.include(fields))
                .first());
    }

    /** @param key of the respondent's ballot */
    void write(JsonGenerator json, String key) {
        Document ballot = one("ballots", "key", key, "campaign", "answers");
        Document campaign = one("surveyCampaigns", "_id", Json.text(ballot, "campaign"), "snapshot.form");
        Document form = Json.part(Json.part(campaign, "snapshot"), "form");
        Document answers = Json.part(ballot, "answers");
        Json.data(json, "survey", () -> {
            json.writeStringProperty("state", "STARTED");
            english(json, form, "title", "introduction");
            json.writeArrayPropertyStart("sections");
            form.getList("sections", Document.class).forEach(section -> section(json, section, answers));
            json.writeEndArray();
        });
    }

    private static void section(JsonGenerator json, Document section, Document answers) {
        json.writeStartObject();
        Json.texts(json, section, "key");
        english(json, section, "title");
        json.writeArrayPropertyStart("questions");
        for (Document question : section.getList("questions", Document.class)) {
            json.writeStartObject();
            Json.texts(json, question, "key", "kind");
            english(json, question, "text");
            choices(json, question);
            answer(json, answers.get(Json.text(question, "key"), Document.class));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void choices(JsonGenerator json, Document question) {
        json.writeArrayPropertyStart("choices");
        if (Json.text(question, "kind").equals("LIKERT")) {
            SCALE.forEach(option -> choice(json, option.key(), option.text().en()));
        }
        question.getList("options", Document.class)
                .forEach(option -> choice(json, Json.text(option, "key"), Json.text(Json.part(option, "text"), "en")));
        if (question.getBoolean("hasOther", false)) {
            choice(json, Option.OTHER.key(), Option.OTHER.text().en());
        }
        json.writeEndArray();
    }

    private static void choice(JsonGenerator json, String key, String text) {
        json.writeStartObject();
        json.writeStringProperty("key", key);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static void answer(JsonGenerator json, @Nullable Document answer) {
        if (answer == null) {
            json.writeNullProperty("answer");
        } else {
            json.writeObjectPropertyStart("answer");
            Json.words(json, answer, "choiceKeys");
            Json.texts(json, answer, "text");
            json.writeEndObject();
        }
    }

    private static void english(JsonGenerator json, Document of, String... names) {
        for (String name : names) {
            json.writeStringProperty(name, Json.part(of, name).getString("en"));
        }
    }
}
