package org.preventionportal.bench.limit;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.preventionportal.bench.limit.Columns.Row;
import tools.jackson.core.JsonGenerator;

/** Writes lists of tasks with their partners, as the queries of {@code Operations} do. */
final class TaskLists {

    private static final int LIST = 50;
    private static final int PAGE = 20;

    private static final Bson WAITING = Filters.in("progress.state", List.of("REQUESTED", "INFORMATION_REQUESTED"));
    /** What an officer sees first. */
    private static final Bson TO_DECIDE = Filters.eq("progress.state", "REQUESTED");

    private static final Document QUEUE = new Document("queuePosition.rank", -1)
            .append("progress.requestedAt", 1)
            .append("_id", 1);
    private static final Document NEWEST_FIRST = new Document("origin.createdAt", -1).append("_id", 1);

    private static final List<String> LISTED = List.of(
            "_id",
            "need.title",
            "progress.state",
            "origin.partner",
            "progress.clock.decideBy",
            "queuePosition.rank",
            "need.kind",
            "need.region",
            "progress.updatedAt");

    /** What a page shows besides. */
    private static final List<String> SHOWN = List.of(
            "need.themes",
            "origin.partnerKind",
            "progress.requestedAt",
            "progress.clock.acknowledgeBy",
            "queuePosition.score.reach",
            "queuePosition.score.impact",
            "queuePosition.score.intelligence",
            "queuePosition.score.sustainability",
            "queuePosition.score.regionSpread",
            "queuePosition.score.themeSpread");

    private final Rows tasks;
    private final Rows facts;
    private final Rows partners;

    TaskLists(MongoDatabase database) {
        this.tasks = new Rows(database, "tasks", LISTED);
        this.facts = new Rows(
                database,
                "tasks",
                Stream.concat(LISTED.stream(), SHOWN.stream()).toList());
        this.partners = new Rows(database, "partners", List.of("_id", "name"));
    }

    void queue(JsonGenerator json) {
        list(json, "triageQueue", tasks.find(WAITING, QUEUE, LIST), (row, partner) -> {
            common(json, row);
            json.writeObjectPropertyStart("priority");
            json.writeNumberProperty("rankPoints", row.number(5) / 100.0);
            json.writeEndObject();
            ends(json, row, partner);
        });
    }

    void ours(JsonGenerator json, String partner) {
        list(json, "tasks", tasks.find(of(partner), NEWEST_FIRST, LIST), (row, name) -> {
            common(json, row);
            json.writeStringProperty("kind", row.text(6));
            json.writeStringProperty("region", row.text(7));
            json.writeStringProperty("updatedAt", Json.instant(row.time(8)));
            ends(json, row, name);
        });
    }

    void queuePage(JsonGenerator json) {
        list(json, "triageQueue", facts.find(TO_DECIDE, QUEUE, PAGE), (row, partner) -> everything(json, row, partner));
    }

    void oursPage(JsonGenerator json, String partner) {
        list(json, "tasks", facts.find(of(partner), NEWEST_FIRST, PAGE), (row, name) -> everything(json, row, name));
    }

    private static Bson of(String partner) {
        return Filters.and(Filters.eq("origin.partner", partner), Filters.ne("progress.state", "DRAFT"));
    }

    /** Writes one row and the name of its partner. */
    private interface RowWriter {
        void write(Row row, @Nullable String partner);
    }

    private void list(JsonGenerator json, String name, List<Row> rows, RowWriter writer) {
        Map<String, Row> found = partners.referredFrom(rows, 3);
        Json.data(json, name, () -> {
            json.writeArrayPropertyStart("nodes");
            for (Row row : rows) {
                Row partner = found.get(row.text(3));
                json.writeStartObject();
                writer.write(row, partner == null ? null : partner.text(1));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void common(JsonGenerator json, Row row) {
        json.writeStringProperty("id", row.text(0));
        json.writeStringProperty("title", row.text(1));
        json.writeStringProperty("state", row.text(2));
    }

    private static void ends(JsonGenerator json, Row row, @Nullable String partner) {
        json.writeObjectPropertyStart("decideTarget");
        json.writeStringProperty("dueOn", Json.day(row.time(4)));
        json.writeEndObject();
        json.writeObjectPropertyStart("partner");
        json.writeStringProperty("id", row.text(3));
        json.writeStringProperty("name", partner);
        json.writeEndObject();
    }

    /** What a page shows of a task. */
    private static void everything(JsonGenerator json, Row row, @Nullable String partner) {
        common(json, row);
        json.writeStringProperty("kind", row.text(6));
        json.writeStringProperty("region", row.text(7));
        json.writeStringProperty("updatedAt", Json.instant(row.time(8)));
        json.writeArrayPropertyStart("themes");
        row.list(9).forEach(theme -> json.writeString(String.valueOf(theme)));
        json.writeEndArray();
        json.writeStringProperty("partnerKind", row.text(10));
        json.writeStringProperty("requestedAt", Json.instant(row.time(11)));
        json.writeStringProperty("acknowledgeBy", Json.day(row.time(12)));
        json.writeNumberProperty("rankPoints", row.number(5) / 100.0);
        for (int factor = 13; factor <= 18; factor++) {
            json.writeNumberProperty("factor" + factor, row.number(factor));
        }
        ends(json, row, partner);
    }
}
