package org.preventionportal.reporting.bulk;

import java.util.Map;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.RoleCases;

/** The operations on bulk exports for the role table, all on the evaluator's own. */
public final class BulkRoleCases {

    private final BulkDriver bulk;
    private final BulkExportJob job;

    public BulkRoleCases(HttpPortal portal, BulkExportJob job) {
        this.bulk = new BulkDriver(portal);
        this.job = job;
    }

    public RoleCases all() {
        return new RoleCases()
                .query("reporting/bulkExport", () -> Map.of("id", bulk.start("TASKS")))
                .query("reporting/bulkExports", () -> {
                    bulk.start("TASKS");
                    return Map.of();
                })
                .mutation("reporting/createBulkExport", () -> BulkDriver.creation("SURVEYS"))
                .mutation("reporting/createBulkExportLink", () -> {
                    String export = bulk.start("TASKS");
                    job.run();
                    return BulkDriver.linkTo(export, "CSV");
                });
    }
}
