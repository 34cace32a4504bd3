package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

record CaseStudyPayload(CaseStudy caseStudy, List<UserError> userErrors) implements Payload {

    CaseStudyPayload(CaseStudy caseStudy) {
        this(caseStudy, List.of());
    }

    @Override
    public CaseStudyId changed() {
        return caseStudy.id();
    }
}
