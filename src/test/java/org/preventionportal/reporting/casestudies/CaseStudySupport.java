package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.preventionportal.reporting.casestudies.CaseStudyDriver.Study;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** Case studies for others to name. */
public final class CaseStudySupport {

    private final CaseStudyDriver studies;

    public CaseStudySupport(Portal portal) {
        this.studies = new CaseStudyDriver(portal);
    }

    /** A case study as it was read. */
    public record Published(String id, int version) {}

    /** A draft of an officer. */
    public void drafted(String summary) {
        studies.create(CaseStudyDriver.AUTHOR, summarised("A team in the north", summary));
    }

    /** A draft about a task. */
    public Published written(Task task) {
        return published(studies.written(task));
    }

    public Published published(Task task) {
        return published(studies.published(task));
    }

    /** Publishes a version that quotes a comment. */
    public Published publishedQuoting(Task task, String comment) {
        return publishedAgain(
                published(task), CaseStudyDriver.content("A quote").with("commentIds", List.of(comment)));
    }

    /** Publishes another version. */
    public Published publishedAgain(Published study, String title) {
        return publishedAgain(study, title, "They ask.");
    }

    /** Publishes another version. */
    public Published publishedAgain(Published study, String title, String summary) {
        return publishedAgain(study, summarised(title, summary));
    }

    private Published publishedAgain(Published study, Input content) {
        Study next = studies.update(CaseStudyDriver.AUTHOR, new Study(study.id(), study.version()), content);
        return published(studies.approve(CaseStudyDriver.REVIEWER, studies.submit(CaseStudyDriver.AUTHOR, next)));
    }

    public Published withdrawn(Published study) {
        return published(studies.withdraw(
                CaseStudyDriver.REVIEWER, new Study(study.id(), study.version()), "The partner disagrees."));
    }

    private static Input summarised(String title, String summary) {
        return CaseStudyDriver.content(title).with("summary", summary).with("welshSummary", summary);
    }

    private static Published published(Study study) {
        return new Published(study.id(), study.version());
    }
}
