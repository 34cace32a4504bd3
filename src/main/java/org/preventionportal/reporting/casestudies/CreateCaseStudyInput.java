package org.preventionportal.reporting.casestudies;

import jakarta.validation.Valid;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

record CreateCaseStudyInput(
        @IdempotencyKey String idempotencyKey, @Valid CaseStudyContentInput content) {

    CaseStudy toCaseStudy(CaseStudyContent checked, Caller caller, Instant at) {
        var id = new CaseStudyId(Ids.ofKey(CaseStudyId.PREFIX, caller.id(), idempotencyKey));
        return CaseStudy.create(id, checked, caller.id(), at, Ids.fingerprint(this));
    }
}
