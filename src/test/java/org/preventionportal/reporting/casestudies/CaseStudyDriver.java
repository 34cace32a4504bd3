package org.preventionportal.reporting.casestudies;

import java.util.List;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Writes, reviews and reads case studies. */
final class CaseStudyDriver {

    static final Account AUTHOR = Account.OFFICER_NORTH_EAST;
    static final Account REVIEWER = Account.OFFICER_SOUTH_EAST;

    private final Portal portal;

    CaseStudyDriver(Portal portal) {
        this.portal = portal;
    }

    /** A case study as it was read. */
    record Study(String id, int version) {

        Input input() {
            return Input.of("caseStudyId", id).with("version", version);
        }
    }

    static Input content(String title) {
        return Input.of("title", title)
                .with("summary", "A team asks first.")
                .with(
                        "sections",
                        List.of(Input.of("heading", "What changed").with("text", "They ask before they file.")));
    }

    static Input content(String title, Task task) {
        return content(title).with("taskIds", List.of(task.id()));
    }

    /** Returns what {@code createCaseStudy} takes. */
    static Input creation(Input content) {
        return Input.of("content", content).withKey();
    }

    Study written(Task task) {
        return create(AUTHOR, content("A team in the north", task));
    }

    Study submitted(Task task) {
        return submit(AUTHOR, written(task));
    }

    Study published(Task task) {
        return approve(REVIEWER, submitted(task));
    }

    Study create(Account account, Input content) {
        return change(account, "reporting/createCaseStudy", creation(content));
    }

    Study update(Account account, Study study, Input content) {
        return change(account, "reporting/updateCaseStudy", study.input().with("content", content));
    }

    Study submit(Account account, Study study) {
        return change(account, "reporting/submitCaseStudy", study.input());
    }

    Study approve(Account account, Study study) {
        return change(account, "reporting/approveCaseStudy", study.input());
    }

    Study withdraw(Account account, Study study, String reason) {
        return change(account, "reporting/withdrawCaseStudy", study.input().with("reason", reason));
    }

    Study change(Account account, String mutation, Input input) {
        return portal.change(account, mutation, input, "caseStudy", Study.class);
    }

    /** Asks for everything about a case study. */
    GraphQlTester.Response see(Account account, Study study) {
        return portal.ask(account, "reporting/caseStudy", Map.of("id", study.id()));
    }

    /** Returns one field of a case study, such as {@code draft.status}. */
    String read(Account account, Study study, String path) {
        return see(account, study)
                .path("caseStudy." + path)
                .entity(String.class)
                .get();
    }
}
