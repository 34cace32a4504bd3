package org.preventionportal.reporting.casestudies;

import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CaseStudyWorkflowController {

    private final CaseStudyWorkflow workflow;

    CaseStudyWorkflowController(CaseStudyWorkflow workflow) {
        this.workflow = workflow;
    }

    @MutationMapping
    CaseStudyPayload createCaseStudy(@Argument CreateCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(workflow.create(input, caller));
    }

    @MutationMapping
    CaseStudyPayload editCaseStudy(@Argument UpdateCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(workflow.edit(input, caller));
    }

    @MutationMapping
    CaseStudyPayload discardCaseStudyDraft(@Argument CaseStudyVersionInput input, Caller caller) {
        return workflow.discard(input, caller)
                .map(CaseStudyPayload::new)
                .orElseGet(() -> CaseStudyPayload.gone(input.caseStudyId()));
    }

    @MutationMapping
    CaseStudyPayload submitCaseStudy(@Argument CaseStudyVersionInput input, Caller caller) {
        return new CaseStudyPayload(workflow.submit(input, caller));
    }

    @MutationMapping
    CaseStudyPayload sendBackCaseStudy(@Argument CaseStudyReasonInput input, Caller caller) {
        return new CaseStudyPayload(workflow.sendBack(input, caller));
    }

    @MutationMapping
    CaseStudyPayload approveCaseStudy(@Argument CaseStudyVersionInput input, Caller caller) {
        return new CaseStudyPayload(workflow.approve(input, caller));
    }

    @MutationMapping
    CaseStudyPayload withdrawCaseStudy(@Argument CaseStudyReasonInput input, Caller caller) {
        return new CaseStudyPayload(workflow.withdraw(input, caller));
    }
}
