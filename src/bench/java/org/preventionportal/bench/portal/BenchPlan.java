package org.preventionportal.bench.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.preventionportal.access.PersonId;
import org.preventionportal.bench.database.Database;
import org.preventionportal.support.Account;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Plans this quarter: the suggested decisions on the requests that wait, and empty plans to suggest decisions for. */
final class BenchPlan {

    /** The officer for whom the plan has {@link #REQUESTS} requests. All others that wait are hidden from them. */
    static final Account READER = Account.OFFICER_NORTH_EAST;

    private static final int REQUESTS = 300;

    private static final String CREATE = """
            mutation { createQuarterPlan(input: {idempotencyKey: "plan-of-the-bench-%s", name: "All that fits", day: "%s"})
            { quarterPlan { id version } userErrors { message } } }""";
    private static final String SUGGEST = """
            mutation { suggestPlannedDecisions(input: {quarterPlanId: "%s", version: %d, defersOthers: true})
            { quarterPlan { id version } userErrors { message } } }""";
    private static final String SHARE = """
            mutation { shareQuarterPlan(input: {quarterPlanId: "%s", version: %d})
            { quarterPlan { id version } userErrors { message } } }""";

    private final LoadedApi api;
    private final MongoOperations mongo;

    BenchPlan(LoadedApi api, MongoOperations mongo) {
        this.api = api;
        this.mongo = mongo;
    }

    /** Returns the id of the plan, which is shared with officers. */
    String share() {
        hideOthers();
        JsonNode plan = create("shared");
        String id = plan.path("id").asString();
        JsonNode suggested =
                api.send(Account.MANAGER, suggest(id, version(plan))).at("/suggestPlannedDecisions/quarterPlan");
        api.send(Account.MANAGER, SHARE.formatted(id, version(suggested)));
        return id;
    }

    private void hideOthers() {
        var others = Query.query(Criteria.where("progress.state").in(TaskState.WAITING))
                .with(TriageQueueOrder.PRIORITY.sort())
                .skip(REQUESTS);
        others.fields().include("_id"); // a message of the database has 48 MB at most
        String tasks = mongo.getCollectionName(Task.class);
        List<String> ids = mongo.find(others, Document.class, tasks).stream()
                .map(task -> task.getString("_id"))
                .toList();
        var exclusion = Exclusion.of(READER.id(), null, "A request of the bench.", PersonId.SERVICE, Instant.EPOCH);
        mongo.updateMulti(
                Query.query(Criteria.where("_id").in(ids)), new Update().push("sharing.exclusions", exclusion), tasks);
    }

    /** Empty plans, one for each connection. */
    ChangedDocuments empty(Database database, int count) {
        return ChangedDocuments.as(
                database,
                "quarterPlans",
                IntStream.range(0, count)
                        .mapToObj(i -> create("empty-" + i).path("id").asString())
                        .toList());
    }

    private JsonNode create(String key) {
        return api.send(Account.MANAGER, CREATE.formatted(key, LocalDate.now(ZoneOffset.UTC)))
                .at("/createQuarterPlan/quarterPlan");
    }

    private static int version(JsonNode plan) {
        return plan.path("version").asInt();
    }

    /** The mutation that suggests decisions for a plan. */
    static String suggest(String id, int version) {
        return SUGGEST.formatted(id, version);
    }
}
