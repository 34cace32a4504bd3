package org.preventionportal.resources.publishing;

import org.preventionportal.access.Caller;
import org.preventionportal.resources.ResourcePayload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PublicationController {

    private final ResourceDrafts drafts;
    private final ResourcePublication publication;

    PublicationController(ResourceDrafts drafts, ResourcePublication publication) {
        this.drafts = drafts;
        this.publication = publication;
    }

    @MutationMapping
    ResourcePayload createResource(@Argument CreateResourceInput input, Caller caller) {
        return new ResourcePayload(drafts.create(input, caller));
    }

    @MutationMapping
    ResourcePayload editResource(@Argument UpdateResourceInput input, Caller caller) {
        return new ResourcePayload(drafts.edit(input, caller));
    }

    @MutationMapping
    ResourcePayload removeResourceFile(@Argument RemoveResourceFileInput input, Caller caller) {
        return new ResourcePayload(drafts.removeFile(input, caller));
    }

    @MutationMapping
    ResourcePayload discardResourceDraft(@Argument ResourceVersionInput input, Caller caller) {
        return drafts.discard(input, caller)
                .map(ResourcePayload::new)
                .orElseGet(() -> ResourcePayload.gone(input.resourceId()));
    }

    @MutationMapping
    ResourcePayload submitResource(@Argument SubmitResourceInput input, Caller caller) {
        return new ResourcePayload(publication.submit(input, caller));
    }

    @MutationMapping
    ResourcePayload sendBackResource(@Argument ResourceReasonInput input, Caller caller) {
        return new ResourcePayload(publication.sendBack(input, caller));
    }

    @MutationMapping
    ResourcePayload approveResource(@Argument ResourceVersionInput input, Caller caller) {
        return new ResourcePayload(publication.approve(input, caller));
    }

    @MutationMapping
    ResourcePayload publishResourceUnreviewed(@Argument ResourceReasonInput input, Caller caller) {
        return new ResourcePayload(publication.publishUnreviewed(input, caller));
    }

    @MutationMapping
    ResourcePayload withdrawResource(@Argument WithdrawResourceInput input, Caller caller) {
        return new ResourcePayload(publication.withdraw(input, caller));
    }

    @MutationMapping
    ResourcePayload planResourceReview(@Argument PlanResourceReviewInput input, Caller caller) {
        return new ResourcePayload(publication.planReview(input, caller));
    }
}
