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
    CaseStudyPayload updateCaseStudy(@Argument UpdateCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(workflow.update(input, caller));
    }

    @MutationMapping
    DeleteCaseStudyDraftPayload deleteCaseStudyDraft(@Argument DeleteCaseStudyDraftInput input, Caller caller) {
        return workflow.deleteDraft(input, caller)
                .map(DeleteCaseStudyDraftPayload::kept)
                .orElseGet(() -> DeleteCaseStudyDraftPayload.deleted(input.caseStudyId()));
    }

    @MutationMapping
    CaseStudyPayload submitCaseStudy(@Argument SubmitCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(workflow.submit(input, caller));
    }

    @MutationMapping
    CaseStudyPayload returnCaseStudy(@Argument ReturnCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(workflow.returnToAuthor(input, caller));
    }

    @MutationMapping
    CaseStudyPayload approveCaseStudy(@Argument ApproveCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(workflow.approve(input, caller));
    }

    @MutationMapping
    CaseStudyPayload withdrawCaseStudy(@Argument WithdrawCaseStudyInput input, Caller caller) {
        return new CaseStudyPayload(workflow.withdraw(input, caller));
    }
}
