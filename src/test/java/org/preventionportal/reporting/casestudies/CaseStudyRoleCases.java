package org.preventionportal.reporting.casestudies;

import java.util.List;
import java.util.Map;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.casestudies.CaseStudyDriver.Study;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;
import org.preventionportal.tasks.Task;

/** The operations on case studies for the role table. The north's officer has written them. */
public final class CaseStudyRoleCases {

    private final Given given;
    private final RoomSurvey survey;
    private final CaseStudyDriver studies;

    public CaseStudyRoleCases(Portal portal, Given given, RoomSurvey survey) {
        this.given = given;
        this.survey = survey;
        this.studies = new CaseStudyDriver(portal);
    }

    public RoleCases all() {
        return new RoleCases()
                .query("reporting/caseStudy", () -> id(studies.published(task())))
                .query("reporting/caseStudies", () -> {
                    studies.published(task());
                    return Map.of("status", "PUBLISHED");
                })
                .mutation("reporting/createCaseStudy", () -> CaseStudyDriver.creation(CaseStudyDriver.content("A")))
                .mutation(
                        "reporting/updateCaseStudy",
                        () -> studies.written(task()).input().with("content", CaseStudyDriver.content("A")))
                .mutation(
                        "reporting/deleteCaseStudyDraft",
                        () -> studies.written(task()).input())
                .mutation(
                        "reporting/submitCaseStudy",
                        () -> studies.written(task()).input())
                .mutation(
                        "reporting/returnCaseStudy",
                        () -> studies.submitted(task()).input().with("reason", "No"))
                .mutation(
                        "reporting/approveCaseStudy",
                        () -> studies.submitted(task()).input())
                .mutation(
                        "reporting/withdrawCaseStudy",
                        () -> studies.published(task()).input().with("reason", "Old"))
                .addAll(guardedFields());
    }

    private RoleCases guardedFields() {
        var cases = new RoleCases()
                .add("Task.caseStudies", "reporting/caseStudiesOfTask", "task.caseStudies", () -> {
                    Task task = task();
                    studies.published(task);
                    return Map.of("id", task.id());
                })
                .add("CaseStudy.draft", "reporting/guardedCaseStudy", "caseStudy.draft", () -> {
                    Study published = studies.published(task());
                    return id(studies.update(CaseStudyDriver.AUTHOR, published, CaseStudyDriver.content("B")));
                })
                .add(
                        "SurveyQuote.comment",
                        "reporting/guardedCaseStudy",
                        "caseStudy.published.content.quotes.comment",
                        () -> id(quoting()));
        Map.of(
                        "CaseStudy.version", "version",
                        "CaseStudy.earlierVersions", "earlierVersions",
                        "CaseStudy.contributors", "contributors",
                        "CaseStudy.updatedAt", "updatedAt",
                        "CaseStudy.history", "history",
                        "CaseStudyVersion.approvedBy", "published.approvedBy",
                        "CaseStudyContent.tasks", "published.content.tasks",
                        "CaseStudyContent.outcomes", "published.content.outcomes")
                .forEach((field, path) -> cases.add(
                        field, "reporting/guardedCaseStudy", "caseStudy." + path, () -> id(studies.published(task()))));
        return cases;
    }

    private static Map<String, ?> id(Study study) {
        return Map.of("id", study.id());
    }

    private Study quoting() {
        Study written = studies.written(task());
        var content = CaseStudyDriver.content("A quote").with("commentIds", List.of(survey.quotable()));
        Study quoting = studies.update(CaseStudyDriver.AUTHOR, written, content);
        return studies.approve(CaseStudyDriver.REVIEWER, studies.submit(CaseStudyDriver.AUTHOR, quoting));
    }

    private Task task() {
        return given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }
}
