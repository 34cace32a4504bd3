package org.preventionportal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.reports.DemoReports;
import org.preventionportal.support.Account;
import org.springframework.context.ApplicationContext;

/**
 * Publishes and shares the report of the first year, begins a draft, and sets the target of the year that runs, through
 * the API as the demo's manager.
 */
public final class DemoReporting {

    private static final String EVERYBODY = "EVERYBODY";
    private static final String WELSH_TITLE = "Gwerthusiad o'r flwyddyn gyntaf";

    /** A little more than the demo's officers complete in a year at the pace of the last months. */
    private static final int TARGET = 60;

    private final DemoApi api;
    private final LocalDate today;

    public DemoReporting(ApplicationContext context) {
        this.api = new DemoApi(context);
        this.today = LondonTime.today(context.getBean(Clock.class));
    }

    /** For the year that runs. */
    void setTarget() {
        DateRange year = DateRange.programmeYear(today);
        Map<String, Object> days = Map.of(
                "startsOn", year.startsOn().toString(), "endsOn", year.endsOn().toString());
        Map<String, Object> target =
                Map.of("days", days, "version", 0, "taskCount", TARGET, "reason", "As agreed for this year.");
        api.as(Account.MANAGER, () -> api.change("setProgrammeTarget", target, "programmePeriod", "id"));
    }

    /** @param studies the case studies in the report, each in its first version */
    void publish(List<CaseStudyId> studies) {
        String report = DemoReports.YEAR_ONE.value();
        api.as(Account.MANAGER, () -> {
            api.send("publishProgrammeReport", Map.of("programmeReportId", report, "version", 1), "");
            studies.forEach(study -> api.send(
                    "shareCaseStudy",
                    Map.of("caseStudyId", study.value(), "versionNumber", 1, "audience", EVERYBODY),
                    ""));
            api.send(
                    "shareProgrammeReport",
                    Map.of("programmeReportId", report, "audience", EVERYBODY, "welshTitle", WELSH_TITLE),
                    "");
        });
    }

    /** A published report cannot be changed, so there is another one to try out. */
    void begin() {
        Map<String, Object> days = Map.of("startsOn", "2019-04-01", "endsOn", "2020-03-31");
        Map<String, Object> details = Map.of("title", "A draft to try out", "period", days);
        api.as(
                Account.MANAGER,
                () -> api.create(
                        "createProgrammeReport",
                        Map.of("details", details, "template", "EVALUATION"),
                        "programmeReport",
                        "id"));
    }
}
