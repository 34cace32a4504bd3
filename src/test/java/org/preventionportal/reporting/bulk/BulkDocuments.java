package org.preventionportal.reporting.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.preventionportal.support.HttpPortal;

/** An operation of each kind on exports in bulk, for the table of who may do what: all on the evaluator's own. */
public class BulkDocuments {

    private final BulkDriver bulk;
    private final BulkExportJob bulkExportJob;

    public BulkDocuments(HttpPortal portal, BulkExportJob bulkExportJob) {
        this.bulk = new BulkDriver(portal);
        this.bulkExportJob = bulkExportJob;
    }

    public Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new HashMap<>();
        all.put("Query.bulkExport", () -> "{ it: bulkExport(id: \"%s\") { state } }".formatted(bulk.start("TASKS")));
        all.put("Query.bulkExports", () -> {
            bulk.start("TASKS");
            return "{ it: bulkExports(first: 5) { edges { node { state } } } }";
        });
        all.put("Mutation.createBulkExport", () -> mutation("createBulkExport", key() + "content: SURVEYS"));
        all.put("Mutation.createBulkExportLink", () -> {
            String export = bulk.start("TASKS");
            bulkExportJob.run();
            return mutation("createBulkExportLink", key() + "bulkExportId: \"%s\", format: CSV".formatted(export));
        });
        return all;
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }
}
