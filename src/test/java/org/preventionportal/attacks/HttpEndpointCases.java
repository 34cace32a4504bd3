package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.reporting.bulk.BulkExportJob;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.roles.OperationCases;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.RoleCases;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes what the HTTP endpoints are about. Each case has the text of the file that is sent, the parameters, and the
 * {@code id} in the path.
 */
class HttpEndpointCases {

    private static final String YEAR = "startsOn=2026-01-01&endsOn=2026-12-31";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BulkExportJob bulkExportJob;

    RoleCases all(OperationCases operations) {
        RoleCases made = operations.all();
        return new RoleCases()
                .addAll(withoutIds())
                .addAll(ofTasks())
                .addAll(ofReaders(made))
                .addAll(uploads(made));
    }

    private static RoleCases withoutIds() {
        var cases = new RoleCases();
        Map.of(
                        "/exports/indicators.csv", "indicator=tasks.requested&" + YEAR,
                        "/exports/trend.csv", "step=MONTH&" + YEAR,
                        "/exports/threat-coverage.csv", "",
                        "/exports/{name}.csv", "",
                        "/exports/audit.csv", "",
                        "/exports/priority-preview.csv",
                                "weights.reach=20&weights.impact=20&weights.intelligence=20&weights.sustainability=20&weights.spread=20",
                        "/exports/regions.csv", "",
                        "/exports/capacity.csv", "",
                        "/exports/theory-of-change.csv", "")
                .forEach((endpoint, parameters) -> cases.add(endpoint, "", parameters, Map::of));
        return cases;
    }

    private RoleCases ofTasks() {
        var cases = new RoleCases();
        add(cases, "/tasks/{id}/session.ics", () -> scheduled().id().value());
        add(cases, "/documents/{id}/{versionNumber:[1-9]\\d{0,8}}", this::document);
        add(cases, "/document-uploads/{id}", this::documentUpload);
        return cases;
    }

    private RoleCases ofReaders(RoleCases made) {
        var cases = new RoleCases();
        add(cases, "/exports/measures/{id}.csv", () -> id(made, "Query.outcomeMeasure", "id"));
        add(cases, "/exports/plans/{id}.csv", () -> id(made, "Query.quarterPlan", "id"));
        add(cases, "/exports/reports/{id}.{ending}", () -> sharedReport(made));
        add(cases, "/findings/{id}.{ending}", () -> sharedReport(made));
        add(cases, "/exports/bulk/{secret}", () -> bulkLink(made));
        add(cases, "/surveys/{id}/results.csv", () -> id(made, "SurveyCampaign.results", "id"));
        add(cases, "/surveys/{id}/results.xlsx", () -> id(made, "SurveyCampaign.results", "id"));
        add(cases, "/files/{id}", this::file);
        add(cases, "/calendar/{key}.ics", this::calendarKey);
        return cases;
    }

    private static RoleCases uploads(RoleCases made) {
        var cases = new RoleCases();
        add(cases, "/uploads/{id}", () -> id(made, "Query.resourceUpload", "id"));
        cases.add(
                "/surveys/{id}/audience",
                "email\nal@example.org\n",
                "",
                () -> Map.of("id", id(made, "SurveyCampaign.audience", "id")));
        cases.add(
                "/imports/{id}",
                "task reference,email,kind of organisation\nPP-0000000,al@example.org,health\n",
                "",
                () -> Map.of("id", id(made, "Query.import", "id")));
        return cases;
    }

    private static void add(RoleCases cases, String endpoint, Supplier<String> id) {
        cases.add(endpoint, "", "", () -> Map.of("id", id.get()));
    }

    private static String id(RoleCases made, String operation, String variable) {
        Map<String, ?> variables = made.of(operation).get().variables();
        Object id = variables.get("input") instanceof Map<?, ?> input ? input.get(variable) : variables.get(variable);
        return Objects.requireNonNull(id).toString();
    }

    private Task scheduled() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(given.load(task)).with("startsOn", LocalDate.parse(Given.later())));
        return task;
    }

    private String documentUpload() {
        return lastPart(portal.change(
                Account.PARTNER_NORTH,
                "tasks/createDocumentUpload",
                Input.of(
                                "taskId",
                                given.requested(Given.NORTH, Account.PARTNER_NORTH)
                                        .id())
                        .withKey()
                        .with("title", "Policy")
                        .with("name", "policy.pdf"),
                "upload.uploadPath",
                String.class));
    }

    private String document() {
        byte[] stored = portal.put(
                        Account.PARTNER_NORTH, "/document-uploads/" + documentUpload(), LibraryFiles.pdf("A", "policy"))
                .getResponseBody();
        return JsonMapper.builder().build().readTree(stored).path("id").asString();
    }

    private String file() {
        var library = new LibraryDriver(portal);
        return lastPart(library.path(library.published("A guide", LibraryDriver.forPartner(Given.NORTH))));
    }

    private String sharedReport(RoleCases made) {
        Map<String, ?> input = Input.of(
                        "programmeReportId", id(made, "Mutation.shareProgrammeReport", "programmeReportId"))
                .with("audience", "PARTNERS");
        assertThat(portal.codes(Account.MANAGER, "reporting/shareProgrammeReport", input))
                .isEmpty();
        return Objects.requireNonNull(input.get("programmeReportId")).toString();
    }

    private String bulkLink(RoleCases made) {
        Object export = made.of("Query.bulkExport").get().variables().get("id");
        bulkExportJob.run();
        return lastPart(portal.change(
                Account.EVALUATOR,
                "reporting/createBulkExportLink",
                Input.of("bulkExportId", export).with("format", "CSV").withKey(),
                "link.downloadPath",
                String.class));
    }

    private String calendarKey() {
        String url = portal.change(
                Account.PARTNER_NORTH, "tasks/createCalendarFeed", Input.of("revision", 0), "url", String.class);
        return lastPart(URI.create(url).getPath()).replace(".ics", "");
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
