package org.preventionportal.reporting.casestudies;

import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CaseStudyWritingController {

    private final CaseStudyWriting writing;

    CaseStudyWritingController(CaseStudyWriting writing) {
        this.writing = writing;
    }

    @MutationMapping
    CaseStudyPayload createCaseStudy(@Argument CreateCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(writing.create(input, caller));
    }

    @MutationMapping
    CaseStudyPayload editCaseStudy(@Argument EditCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(writing.edit(input, caller));
    }

    @MutationMapping
    CaseStudyPayload discardCaseStudyDraft(@Argument CaseStudyVersionInput input, Caller caller) {
        return writing.discard(input, caller)
                .map(CaseStudyPayload::new)
                .orElseGet(() -> CaseStudyPayload.gone(input.caseStudyId()));
    }

    @MutationMapping
    CaseStudyPayload submitCaseStudy(@Argument CaseStudyVersionInput input, Caller caller) {
        return new CaseStudyPayload(writing.submit(input, caller));
    }

    @MutationMapping
    CaseStudyPayload sendBackCaseStudy(@Argument CaseStudyReasonInput input, Caller caller) {
        return new CaseStudyPayload(writing.sendBack(input, caller));
    }

    @MutationMapping
    CaseStudyPayload approveCaseStudy(@Argument CaseStudyVersionInput input, Caller caller) {
        return new CaseStudyPayload(writing.approve(input, caller));
    }

    @MutationMapping
    CaseStudyPayload withdrawCaseStudy(@Argument CaseStudyReasonInput input, Caller caller) {
        return new CaseStudyPayload(writing.withdraw(input, caller));
    }
}
