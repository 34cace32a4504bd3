package org.preventionportal.reporting.sharing;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.reporting.casestudies.CaseStudy;
import org.preventionportal.reporting.casestudies.CaseStudyId;

record ShareCaseStudyPayload(CaseStudy caseStudy, List<UserError> userErrors) implements Payload {

    @Override
    public CaseStudyId changed() {
        return caseStudy.id();
    }
}
