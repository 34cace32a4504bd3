package org.preventionportal.reporting.casestudies;

/** What is worked on. */
record CaseStudyDraft(CaseStudyContent content, Status status) {

    /** How far it has come. */
    enum Status {
        DRAFT,
        IN_REVIEW
    }

    CaseStudyDraft with(Status next) {
        return new CaseStudyDraft(content, next);
    }
}
