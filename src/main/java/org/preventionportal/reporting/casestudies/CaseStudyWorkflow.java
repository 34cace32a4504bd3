package org.preventionportal.reporting.casestudies;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Takes a case study from its first draft through review and publication to its withdrawal. */
@Service
@Validated
class CaseStudyWorkflow {

    private final CaseStudies studies;
    private final CaseStudyLinks links;
    private final Clock clock;

    CaseStudyWorkflow(CaseStudies studies, CaseStudyLinks links, Clock clock) {
        this.studies = studies;
        this.links = links;
        this.clock = clock;
    }

    @OfficersAndEvaluators
    public CaseStudy create(@Valid CreateCaseStudyInput input, Caller caller) {
        CaseStudyContent content = links.check(input.content().toContent(), caller);
        return studies.insert(input.toCaseStudy(content, caller, clock.instant()));
    }

    @OfficersAndEvaluators
    public CaseStudy update(@Valid UpdateCaseStudyInput input, Caller caller) {
        CaseStudy study = studies.require(input.caseStudyId(), input.version());
        CaseStudyContent content = links.change(study.latest(), input.content(), caller);
        return studies.save(study.update(content, caller.id(), clock.instant()));
    }

    /** @return the case study without its draft; empty if it was never published and is deleted as a whole */
    @OfficersAndEvaluators
    public Optional<CaseStudy> deleteDraft(DeleteCaseStudyDraftInput input, Caller caller) {
        CaseStudy study = studies.require(input.caseStudyId(), input.version());
        if (study.publication().wasEverPublished()) {
            return Optional.of(studies.save(study.deleteDraft(caller.id(), clock.instant())));
        }
        studies.remove(study);
        return Optional.empty();
    }

    @OfficersAndEvaluators
    public CaseStudy submit(@Valid SubmitCaseStudyInput input, Caller caller) {
        CaseStudy study = studies.require(input.caseStudyId(), input.version());
        return studies.save(study.submit(input.publishOn(), caller.id(), clock.instant()));
    }

    @OfficersAndEvaluators
    public CaseStudy returnToAuthor(@Valid ReturnCaseStudyInput input, Caller caller) {
        CaseStudy study = studies.require(input.caseStudyId(), input.version());
        return studies.save(study.returnToAuthor(input.reason().strip(), caller.id(), clock.instant()));
    }

    @OfficersAndEvaluators
    public CaseStudy approve(ApproveCaseStudyInput input, Caller caller) {
        CaseStudy study = studies.require(input.caseStudyId(), input.version());
        return studies.save(study.approve(caller.id(), clock.instant()));
    }

    @OfficersAndEvaluators
    public CaseStudy withdraw(@Valid WithdrawCaseStudyInput input, Caller caller) {
        CaseStudy study = studies.require(input.caseStudyId(), input.version());
        return studies.save(study.withdraw(input.reason().strip(), caller.id(), clock.instant()));
    }
}
