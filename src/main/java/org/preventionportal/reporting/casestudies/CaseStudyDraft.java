package org.preventionportal.reporting.casestudies;

/** What is worked on. */
record CaseStudyDraft(CaseStudyContent content, Stage stage) {

    /** How far it has come. */
    enum Stage {
        WRITING,
        IN_REVIEW
    }

    CaseStudyDraft at(Stage next) {
        return new CaseStudyDraft(content, next);
    }
}
