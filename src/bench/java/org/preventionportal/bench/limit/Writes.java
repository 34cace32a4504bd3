package org.preventionportal.bench.limit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import tools.jackson.core.JsonGenerator;

/**
 * Stores what the mutations of {@code Operations} store. Nothing is checked: an answer is one update, and a change of a
 * task is read, stored unless somebody else has changed it, and noted in a trail.
 */
final class Writes {

    private static final String ACTOR = "00000000-0000-4000-8000-000000000001";

    private final MongoCollection<Document> ballots;
    private final MongoCollection<Document> tasks;
    private final MongoCollection<Document> trail;

    Writes(MongoDatabase database) {
        this.ballots = database.getCollection("ballots");
        this.tasks = database.getCollection("tasks");
        this.trail = database.getCollection("limitAudit");
    }

    /** @param key of the respondent's ballot */
    void save(JsonGenerator json, String key) {
        ballots.updateOne(
                Filters.eq("key", key),
                Updates.combine(
                        Updates.set("answers.organisation", picked("police")),
                        Updates.set("answers.useful", picked("agree"))));
        saved(json);
    }

    static void saved(JsonGenerator json) {
        Json.data(json, "saveSurveyAnswers", () -> {
            json.writeObjectPropertyStart("survey");
            json.writeStringProperty("state", "STARTED");
            json.writeEndObject();
            noErrors(json);
        });
    }

    private static Document picked(String choice) {
        return new Document("choiceKeys", List.of(choice)).append("mayBeQuoted", false);
    }

    void request(JsonGenerator json, String id) {
        change(id, "REQUESTED");
        requested(json, id);
    }

    static void requested(JsonGenerator json, String id) {
        task(json, "requestTask", id, "REQUESTED");
    }

    void accept(JsonGenerator json, String id) {
        change(id, "ACCEPTED");
        task(json, "acceptTask", id, "ACCEPTED");
    }

    private void change(String id, String state) {
        Document task = Objects.requireNonNull(tasks.find(Filters.eq("_id", id)).first());
        long version = task.<Number>get("version", 0L).longValue();
        Instant now = Instant.now();
        Document progress = Json.part(task, "progress");
        List<Document> history = new ArrayList<>(progress.getList("history", Document.class));
        history.add(entry(state, now));
        progress.append("history", history).append("state", state).append("updatedAt", now);
        task.append("version", version + 1);
        tasks.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)), task);
        trail.insertOne(
                entry(state, now).append("_id", UUID.randomUUID().toString()).append("targetId", id));
    }

    private static Document entry(String action, Instant at) {
        return new Document("action", action).append("actor", ACTOR).append("occurredAt", at);
    }

    private static void task(JsonGenerator json, String mutation, String id, String state) {
        Json.data(json, mutation, () -> {
            json.writeObjectPropertyStart("task");
            json.writeStringProperty("id", id);
            json.writeStringProperty("state", state);
            json.writeEndObject();
            noErrors(json);
        });
    }

    private static void noErrors(JsonGenerator json) {
        json.writeArrayPropertyStart("userErrors");
        json.writeEndArray();
    }
}
