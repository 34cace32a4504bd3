package org.preventionportal.bench.limit;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import tools.jackson.core.JsonGenerator;

/** Writes one task with its history and its partner, as the query of {@code Operations} does. */
final class SingleTask {

    private static final List<String> PEOPLE = List.of("frontline", "otherProfessionals", "youngPeople", "other");

    private final MongoDatabase database;

    SingleTask(MongoDatabase database) {
        this.database = database;
    }

    private Document one(String collection, String id, String... fields) {
        return Objects.requireNonNull(database.getCollection(collection)
                .find(Filters.eq("_id", id))
                .projection(Projections.include(fields))
                .first());
    }

    void write(JsonGenerator json, String id) {
        Document task = one("tasks", id, "need", "progress", "origin.partner");
        Document partner = one("partners", Json.text(Json.part(task, "origin"), "partner"), "name");
        Json.data(json, "task", () -> {
            json.writeStringProperty("id", id);
            need(json, Json.part(task, "need"));
            progress(json, Json.part(task, "progress"));
            json.writeObjectPropertyStart("partner");
            json.writeStringProperty("id", partner.getString("_id"));
            Json.texts(json, partner, "name");
            json.writeEndObject();
        });
    }

    private static void need(JsonGenerator json, Document need) {
        Json.texts(json, need, "title", "description", "kind", "region", "aim");
        Json.words(json, need, "themes");
        Json.words(json, need, "prospects");
        Document reach = Json.part(need, "reach");
        json.writeObjectPropertyStart("expectedReach");
        PEOPLE.forEach(people -> json.writeNumberProperty(people, reach.getInteger(people)));
        json.writeEndObject();
    }

    private static void progress(JsonGenerator json, Document progress) {
        Json.texts(json, progress, "state");
        Json.instants(json, progress, "requestedAt", "updatedAt");
        json.writeArrayPropertyStart("history");
        for (Document entry : progress.getList("history", Document.class)) {
            json.writeStartObject();
            Json.texts(json, entry, "action");
            Json.instants(json, entry, "occurredAt");
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
