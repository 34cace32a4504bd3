package org.preventionportal.resources.publishing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.Resources;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Moves resources through review, publication and withdrawal, and schedules reviews. */
@Service
@Validated
class ResourcePublication {

    private final Resources resources;
    private final Directory directory;
    private final Clock clock;

    ResourcePublication(Resources resources, Directory directory, Clock clock) {
        this.resources = resources;
        this.directory = directory;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @Officers
    public Resource submit(@Valid SubmitResourceInput input, Caller caller) {
        return resources.save(resources
                .require(input.resourceId(), input.version())
                .submit(input.publishOn(), caller.id(), clock.instant()));
    }

    @Officers
    public Resource returnToAuthor(@Valid ReturnResourceInput input, Caller caller) {
        return resources.save(resources
                .require(input.resourceId(), input.version())
                .returnToAuthor(input.reason().strip(), caller.id(), clock.instant()));
    }

    @Officers
    public Resource approve(ApproveResourceInput input, Caller caller) {
        Resource resource = resources.require(input.resourceId(), input.version());
        return resources.savePublished(resource, resource.approve(caller.id(), clock.instant(), today()));
    }

    /** Stores the manager and the reason with the version. */
    @Managers
    public Resource publishWithoutReview(@Valid PublishResourceWithoutReviewInput input, Caller caller) {
        Resource resource = resources.require(input.resourceId(), input.version());
        return resources.savePublished(
                resource, resource.publishWithoutReview(input.reason().strip(), caller.id(), clock.instant(), today()));
    }

    @Officers
    public Resource withdraw(@Valid WithdrawResourceInput input, Caller caller) {
        Resource resource = resources.require(input.resourceId(), input.version());
        requireReplacement(resource, input.replacementId().value());
        return resources.save(resource.withdraw(
                input.explanation().strip(), input.replacement(resource), caller.id(), clock.instant(), today()));
    }

    /** Requires another published resource, so that replacements do not lead back to the withdrawn one. */
    private void requireReplacement(Resource resource, @Nullable ResourceId replacement) {
        if (replacement == null) {
            return;
        }
        Resource other = resources.require("replacementId", replacement);
        if (other.id().equals(resource.id()) || other.published() == null) {
            throw new Refusal(UserError.input(
                    "replacementId", ErrorCode.WRONG_STATE, "Choose another resource that is published."));
        }
    }

    @Officers
    public Resource scheduleReview(@Valid ScheduleResourceReviewInput input, Caller caller) {
        Resource resource = resources.require(input.resourceId(), input.version());
        PersonId owner = input.ownerId() == null ? resource.owner() : input.ownerId();
        if (!owner.equals(resource.owner()) && !owner.equals(caller.id()) && !isOfficer(owner)) {
            throw new Refusal(
                    UserError.input("ownerId", ErrorCode.NOT_FOUND, "Choose a prevention officer, or yourself."));
        }
        return resources.save(resource.scheduleReview(owner, input.reviewDueOn(), caller.id(), clock.instant()));
    }

    private boolean isOfficer(PersonId person) {
        return directory.officers().stream()
                .anyMatch(officer -> officer.person().equals(person));
    }
}
