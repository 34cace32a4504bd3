package org.preventionportal.reporting.sharing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.reporting.casestudies.CaseStudy;
import org.preventionportal.reporting.casestudies.CaseStudyId;

record ShareCaseStudyPayload(CaseStudy caseStudy) implements Payload {

    @Override
    public CaseStudyId changed() {
        return caseStudy.id();
    }
}
