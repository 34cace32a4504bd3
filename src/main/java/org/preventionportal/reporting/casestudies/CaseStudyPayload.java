package org.preventionportal.reporting.casestudies;

import org.preventionportal.platform.graphql.Payload;

record CaseStudyPayload(CaseStudy caseStudy) implements Payload {

    @Override
    public CaseStudyId changed() {
        return caseStudy.id();
    }
}
