package org.preventionportal.bench.portal;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.preventionportal.bench.database.Database;
import tools.jackson.databind.JsonNode;

/** Writes drafts and requests as a member of a partner, for the operations that change one. */
final class BenchTasks {

    private static final String CREATE = """
            mutation { createTaskDraft(input: {idempotencyKey: "draft-of-the-bench-%s", childAtRiskNow: false, need: {
              title: "Training on county lines", kind: TRAINING_SESSION, themes: [COUNTY_LINES, MISSING_CHILDREN],
              description: "Our teams meet young people who carry drugs and do not know what to ask.",
              aim: PRACTICE, reach: {frontline: 40, otherProfessionals: 10}, prospects: [CHAMPION]}})
            { task { id version } userErrors { message } } }""";
    private static final String REQUEST = """
            mutation { requestTask(input: {taskId: "%s", version: %d})
            { task { id state } userErrors { message } } }""";
    private static final String ACCEPT = """
            mutation { acceptTask(input: {taskId: "%s", version: %d})
            { task { id state } userErrors { message } } }""";

    private final LoadedApi api;
    private final Database database;

    BenchTasks(LoadedApi api, Database database) {
        this.api = api;
        this.database = database;
    }

    ChangedDocuments drafts(int count) {
        return changed(count, () -> draft().path("id").asString());
    }

    ChangedDocuments requests(int count) {
        return changed(count, () -> {
            JsonNode draft = draft();
            String id = draft.path("id").asString();
            api.send(BenchData.AUTHOR, request(id, draft.path("version").asInt()));
            return id;
        });
    }

    private ChangedDocuments changed(int count, Supplier<String> task) {
        return ChangedDocuments.as(
                database, "tasks", Stream.generate(task).limit(count).toList());
    }

    private JsonNode draft() {
        return api.send(BenchData.AUTHOR, CREATE.formatted(UUID.randomUUID())).at("/createTaskDraft/task");
    }

    /** The mutation that sends a draft as a request. */
    static String request(String id, int version) {
        return REQUEST.formatted(id, version);
    }

    /** The mutation by which an officer takes a request. */
    static String accept(String id, int version) {
        return ACCEPT.formatted(id, version);
    }
}
