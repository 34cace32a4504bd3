package org.preventionportal.reporting.casestudies;

/** Holds the draft of the next version of a case study. */
record CaseStudyDraft(CaseStudyContent content, Status status) {

    /** Lists the statuses of a draft. */
    enum Status {
        DRAFT,
        IN_REVIEW
    }

    CaseStudyDraft with(Status next) {
        return new CaseStudyDraft(content, next);
    }
}
