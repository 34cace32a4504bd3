package org.preventionportal.reporting.casestudies;

import org.preventionportal.reporting.casestudies.CaseStudyDriver.Study;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** Case studies for others to name. */
public final class CaseStudySupport {

    private final CaseStudyDriver studies;

    public CaseStudySupport(Portal portal) {
        this.studies = new CaseStudyDriver(portal);
    }

    /** One that is published. */
    public record Published(String id, int version) {}

    /** A draft of an officer. */
    public void drafted(String title) {
        studies.create(CaseStudyDriver.AUTHOR, CaseStudyDriver.content(title));
    }

    public Published published(Task task) {
        return published(studies.published(task));
    }

    /** Publishes another version. */
    public Published publishedAgain(Published study, String title) {
        Study next = studies.update(
                CaseStudyDriver.AUTHOR, new Study(study.id(), study.version()), CaseStudyDriver.content(title));
        return published(studies.approve(CaseStudyDriver.REVIEWER, studies.submit(CaseStudyDriver.AUTHOR, next)));
    }

    public Published withdrawn(Published study) {
        return published(studies.withdraw(
                CaseStudyDriver.REVIEWER, new Study(study.id(), study.version()), "The partner disagrees."));
    }

    private static Published published(Study study) {
        return new Published(study.id(), study.version());
    }
}
