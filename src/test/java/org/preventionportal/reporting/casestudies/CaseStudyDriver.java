package org.preventionportal.reporting.casestudies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** Case studies as their writers and readers work on them, in few words. */
final class CaseStudyDriver {

    static final Account AUTHOR = Account.OFFICER_NORTH_EAST;
    static final Account REVIEWER = Account.OFFICER_SOUTH_EAST;
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Portal portal;

    CaseStudyDriver(Portal portal) {
        this.portal = portal;
    }

    /** A case study as it was read. */
    record Study(String id, int version) {

        String input() {
            return "caseStudyId: \"%s\", version: %d, ".formatted(id, version);
        }
    }

    static String key() {
        return "idempotencyKey: \"case-study-%d\", ".formatted(KEYS.incrementAndGet());
    }

    static String content(String title) {
        return content(title, "");
    }

    /** @param links fields beside the texts */
    static String content(String title, String links) {
        return "content: {title: \"%s\", summary: \"A team asks first.\", sections: [{heading: \"What changed\", text: \"They ask before they file.\"}] %s}"
                .formatted(title, links);
    }

    static String of(Task task) {
        return "taskIds: [\"%s\"] ".formatted(task.id());
    }

    Study written(Task task) {
        return change(AUTHOR, "createCaseStudy", key() + content("A team in the north", of(task)));
    }

    Study submitted(Task task) {
        return change(AUTHOR, "submitCaseStudy", written(task).input());
    }

    Study published(Task task) {
        return change(REVIEWER, "approveCaseStudy", submitted(task).input());
    }

    Study change(Account account, String mutation, String input) {
        Map<?, ?> payload = portal.change(account, mutation, input, "caseStudy { id version }");
        assertThat(payload.get("userErrors")).as(mutation).isEqualTo(List.of());
        Map<?, ?> study = (Map<?, ?>) Objects.requireNonNull(payload.get("caseStudy"));
        return new Study(String.valueOf(study.get("id")), Integer.parseInt(String.valueOf(study.get("version"))));
    }

    String read(Account account, Study study, String fields) {
        return portal.text(account, "{ caseStudy(id: \"%s\") { %s } }".formatted(study.id(), fields));
    }
}
