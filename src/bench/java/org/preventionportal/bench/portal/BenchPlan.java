package org.preventionportal.bench.portal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.preventionportal.support.Account;
import tools.jackson.databind.JsonNode;

/** Plans this quarter: the suggested decisions on all requests that wait. */
final class BenchPlan {

    private static final String CREATE = """
            mutation { createQuarterPlan(input: {idempotencyKey: "plan-of-the-bench", name: "All that fits", day: "%s"})
            { quarterPlan { id version } userErrors { message } } }""";
    private static final String SUGGEST = """
            mutation { suggestPlannedDecisions(input: {quarterPlanId: "%s", version: %d, defersOthers: true})
            { quarterPlan { id } userErrors { message } } }""";

    private BenchPlan() {}

    /** Returns the id of the plan. */
    static String suggest(LoadedApi api) {
        JsonNode plan = api.send(Account.MANAGER, CREATE.formatted(LocalDate.now(ZoneOffset.UTC)))
                .at("/createQuarterPlan/quarterPlan");
        String id = plan.path("id").asString();
        api.send(Account.MANAGER, SUGGEST.formatted(id, plan.path("version").asInt()));
        return id;
    }
}
