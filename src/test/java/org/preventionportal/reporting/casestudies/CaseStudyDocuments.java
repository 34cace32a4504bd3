package org.preventionportal.reporting.casestudies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.casestudies.CaseStudyDriver.Study;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** An operation of each kind on case studies, for the table of who may do what. The north's officer has written them. */
public class CaseStudyDocuments {

    private static final String CONTENT =
            "content: {title: \"A\", summary: \"A team asks first.\", sections: [{heading: \"What changed\", text: \"They ask before they file.\"}]}";

    private final Given given;
    private final RoomSurvey survey;
    private final CaseStudyDriver studies;

    public CaseStudyDocuments(Portal portal, Given given, RoomSurvey survey) {
        this.given = given;
        this.survey = survey;
        this.studies = new CaseStudyDriver(portal);
    }

    public Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new HashMap<>();
        all.put(
                "Query.caseStudy",
                () -> "{ it: caseStudy(id: \"%s\") { id } }"
                        .formatted(studies.published(task()).id()));
        all.put("Query.caseStudies", () -> {
            studies.published(task());
            return "{ it: caseStudies(status: PUBLISHED, first: 5) { edges { node { id } } } }";
        });
        all.put(
                "Mutation.createCaseStudy",
                () -> mutation("createCaseStudy", "idempotencyKey: \"%s\", %s".formatted(UUID.randomUUID(), CONTENT)));
        all.put("Mutation.updateCaseStudy", () -> mutation("updateCaseStudy", of(studies.written(task())) + CONTENT));
        all.put("Mutation.deleteCaseStudyDraft", () -> mutation("deleteCaseStudyDraft", of(studies.written(task()))));
        all.put("Mutation.submitCaseStudy", () -> mutation("submitCaseStudy", of(studies.written(task()))));
        all.put(
                "Mutation.returnCaseStudy",
                () -> mutation("returnCaseStudy", of(studies.submitted(task())) + "reason: \"No\""));
        all.put("Mutation.approveCaseStudy", () -> mutation("approveCaseStudy", of(studies.submitted(task()))));
        all.put(
                "Mutation.withdrawCaseStudy",
                () -> mutation("withdrawCaseStudy", of(studies.published(task())) + "reason: \"Old\""));
        all.put("CaseStudy.version", () -> field("it: version"));
        all.put("CaseStudy.earlierVersions", () -> field("it: earlierVersions { versionNumber }"));
        all.put("CaseStudy.contributors", () -> field("it: contributors { id }"));
        all.put("CaseStudy.history", () -> field("it: history { action }"));
        all.put("CaseStudy.draft", () -> {
            Study next =
                    studies.update(CaseStudyDriver.AUTHOR, studies.published(task()), CaseStudyDriver.content("B"));
            return "{ caseStudy(id: \"%s\") { it: draft { status } } }".formatted(next.id());
        });
        all.put("CaseStudyVersion.approvedBy", () -> field("published { it: approvedBy { id } }"));
        all.put("CaseStudyContent.tasks", () -> field("published { content { it: tasks { id } } }"));
        all.put(
                "SurveyQuote.comment",
                () -> field(quoting(), "published { content { quotes { it: comment { id } } } }"));
        all.put("Task.caseStudies", () -> {
            Task task = task();
            studies.published(task);
            return "{ task(id: \"%s\") { it: caseStudies { id } } }".formatted(task.id());
        });
        all.put("CaseStudyContent.outcomes", () -> field("published { content { it: outcomes { id } } }"));
        return all;
    }

    private Task task() {
        return given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }

    private Study quoting() {
        Study written = studies.written(task());
        var content = CaseStudyDriver.content("A quote").with("commentIds", List.of(survey.quotable()));
        Study quoting = studies.update(CaseStudyDriver.AUTHOR, written, content);
        return studies.approve(CaseStudyDriver.REVIEWER, studies.submit(CaseStudyDriver.AUTHOR, quoting));
    }

    private String field(String fields) {
        return field(studies.published(task()), fields);
    }

    private static String field(Study study, String fields) {
        return "{ caseStudy(id: \"%s\") { %s } }".formatted(study.id(), fields);
    }

    private static String of(Study study) {
        return "caseStudyId: \"%s\", version: %d, ".formatted(study.id(), study.version());
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }
}
