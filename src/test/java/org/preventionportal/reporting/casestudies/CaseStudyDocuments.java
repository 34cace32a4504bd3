package org.preventionportal.reporting.casestudies;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.reporting.casestudies.CaseStudyDriver.Study;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** An operation of each kind on case studies, for the table of who may do what. The north's officer has written them. */
public class CaseStudyDocuments {

    private final Given given;
    private final CaseStudyDriver studies;

    public CaseStudyDocuments(Portal portal, Given given) {
        this.given = given;
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
                () -> mutation("createCaseStudy", CaseStudyDriver.key() + CaseStudyDriver.content("A")));
        all.put(
                "Mutation.updateCaseStudy",
                () -> mutation("updateCaseStudy", studies.written(task()).input() + CaseStudyDriver.content("B")));
        all.put(
                "Mutation.deleteCaseStudyDraft",
                () -> mutation("deleteCaseStudyDraft", studies.written(task()).input()));
        all.put(
                "Mutation.submitCaseStudy",
                () -> mutation("submitCaseStudy", studies.written(task()).input()));
        all.put(
                "Mutation.returnCaseStudy",
                () -> mutation("returnCaseStudy", studies.submitted(task()).input() + "reason: \"No\""));
        all.put(
                "Mutation.approveCaseStudy",
                () -> mutation("approveCaseStudy", studies.submitted(task()).input()));
        all.put(
                "Mutation.withdrawCaseStudy",
                () -> mutation("withdrawCaseStudy", studies.published(task()).input() + "reason: \"Old\""));
        all.put("CaseStudy.version", () -> field("it: version"));
        all.put("CaseStudy.earlierVersions", () -> field("it: earlierVersions { versionNumber }"));
        all.put("CaseStudy.contributors", () -> field("it: contributors { id }"));
        all.put("CaseStudy.history", () -> field("it: history { action }"));
        all.put("CaseStudy.draft", () -> {
            Study next = studies.change(
                    CaseStudyDriver.AUTHOR,
                    "updateCaseStudy",
                    studies.published(task()).input() + CaseStudyDriver.content("B"));
            return "{ caseStudy(id: \"%s\") { it: draft { status } } }".formatted(next.id());
        });
        all.put("CaseStudyVersion.approvedBy", () -> field("published { it: approvedBy { id } }"));
        all.put("CaseStudyContent.tasks", () -> field("published { content { it: tasks { id } } }"));
        all.put("SurveyQuote.comment", () -> field("published { content { quotes { it: comment { id } } } }"));
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

    private String field(String fields) {
        return "{ caseStudy(id: \"%s\") { %s } }"
                .formatted(studies.published(task()).id(), fields);
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }
}
