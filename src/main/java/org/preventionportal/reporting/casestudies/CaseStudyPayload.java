package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record CaseStudyPayload(CaseStudy caseStudy, List<UserError> userErrors) implements Payload {

    CaseStudyPayload(CaseStudy caseStudy) {
        this(caseStudy, List.of());
    }

    @Override
    public CaseStudyId changed() {
        return caseStudy.id();
    }
}
