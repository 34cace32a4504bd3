package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

/** @param caseStudy as it is now; null where it is gone */
record CaseStudyPayload(@Nullable CaseStudy caseStudy, CaseStudyId changed, List<UserError> userErrors)
        implements Payload {

    CaseStudyPayload(CaseStudy caseStudy) {
        this(caseStudy, caseStudy.id(), List.of());
    }

    static CaseStudyPayload gone(CaseStudyId study) {
        return new CaseStudyPayload(null, study, List.of());
    }
}
