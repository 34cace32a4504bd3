package org.preventionportal.resources.publishing;

import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Resolves the mutations that create, review, publish and withdraw resources. */
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
    ResourcePayload updateResource(@Argument UpdateResourceInput input, Caller caller) {
        return new ResourcePayload(drafts.update(input, caller));
    }

    @MutationMapping
    ResourcePayload removeResourceFile(@Argument RemoveResourceFileInput input, Caller caller) {
        return new ResourcePayload(drafts.removeFile(input, caller));
    }

    @MutationMapping
    DeleteResourceDraftPayload deleteResourceDraft(@Argument DeleteResourceDraftInput input, Caller caller) {
        return DeleteResourceDraftPayload.of(
                input.resourceId(), drafts.delete(input, caller).orElse(null));
    }

    @MutationMapping
    ResourcePayload submitResource(@Argument SubmitResourceInput input, Caller caller) {
        return new ResourcePayload(publication.submit(input, caller));
    }

    @MutationMapping
    ResourcePayload returnResource(@Argument ReturnResourceInput input, Caller caller) {
        return new ResourcePayload(publication.returnToAuthor(input, caller));
    }

    @MutationMapping
    ResourcePayload approveResource(@Argument ApproveResourceInput input, Caller caller) {
        return new ResourcePayload(publication.approve(input, caller));
    }

    @MutationMapping
    ResourcePayload publishResourceWithoutReview(@Argument PublishResourceWithoutReviewInput input, Caller caller) {
        return new ResourcePayload(publication.publishWithoutReview(input, caller));
    }

    @MutationMapping
    ResourcePayload withdrawResource(@Argument WithdrawResourceInput input, Caller caller) {
        return new ResourcePayload(publication.withdraw(input, caller));
    }

    @MutationMapping
    ResourcePayload scheduleResourceReview(@Argument ScheduleResourceReviewInput input, Caller caller) {
        return new ResourcePayload(publication.scheduleReview(input, caller));
    }
}
