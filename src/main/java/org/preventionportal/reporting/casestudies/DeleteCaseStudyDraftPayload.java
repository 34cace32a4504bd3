package org.preventionportal.reporting.casestudies;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Payload;

/**
 * Says what is left after a draft was deleted.
 *
 * @param caseStudy null if the whole case study was deleted
 * @param deletedCaseStudyId null if earlier versions remain
 */
record DeleteCaseStudyDraftPayload(
        @Nullable CaseStudy caseStudy, @Nullable CaseStudyId deletedCaseStudyId, CaseStudyId changed)
        implements Payload {

    static DeleteCaseStudyDraftPayload kept(CaseStudy study) {
        return new DeleteCaseStudyDraftPayload(study, null, study.id());
    }

    static DeleteCaseStudyDraftPayload deleted(CaseStudyId study) {
        return new DeleteCaseStudyDraftPayload(null, study, study);
    }
}
