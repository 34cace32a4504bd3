package org.preventionportal.resources.publishing;

import org.preventionportal.access.Caller;
import org.preventionportal.resources.ResourcePayload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PublishingController {

    private final ResourceWriting writing;
    private final ResourcePublishing publishing;

    PublishingController(ResourceWriting writing, ResourcePublishing publishing) {
        this.writing = writing;
        this.publishing = publishing;
    }

    @MutationMapping
    ResourcePayload createResource(@Argument CreateResourceInput input, Caller caller) {
        return new ResourcePayload(writing.create(input, caller));
    }

    @MutationMapping
    ResourcePayload editResource(@Argument EditResourceInput input, Caller caller) {
        return new ResourcePayload(writing.edit(input, caller));
    }

    @MutationMapping
    ResourcePayload removeResourceFile(@Argument RemoveResourceFileInput input, Caller caller) {
        return new ResourcePayload(writing.removeFile(input, caller));
    }

    @MutationMapping
    ResourcePayload discardResourceDraft(@Argument ResourceVersionInput input, Caller caller) {
        return writing.discard(input, caller)
                .map(ResourcePayload::new)
                .orElseGet(() -> ResourcePayload.gone(input.resourceId()));
    }

    @MutationMapping
    ResourcePayload submitResource(@Argument SubmitResourceInput input, Caller caller) {
        return new ResourcePayload(publishing.submit(input, caller));
    }

    @MutationMapping
    ResourcePayload sendBackResource(@Argument ResourceReasonInput input, Caller caller) {
        return new ResourcePayload(publishing.sendBack(input, caller));
    }

    @MutationMapping
    ResourcePayload approveResource(@Argument ResourceVersionInput input, Caller caller) {
        return new ResourcePayload(publishing.approve(input, caller));
    }

    @MutationMapping
    ResourcePayload publishResourceUnreviewed(@Argument ResourceReasonInput input, Caller caller) {
        return new ResourcePayload(publishing.publishUnreviewed(input, caller));
    }

    @MutationMapping
    ResourcePayload withdrawResource(@Argument WithdrawResourceInput input, Caller caller) {
        return new ResourcePayload(publishing.withdraw(input, caller));
    }

    @MutationMapping
    ResourcePayload planResourceReview(@Argument PlanResourceReviewInput input, Caller caller) {
        return new ResourcePayload(publishing.planReview(input, caller));
    }
}
