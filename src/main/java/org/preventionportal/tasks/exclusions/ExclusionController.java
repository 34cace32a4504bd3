package org.preventionportal.tasks.exclusions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskPayload;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves who must not see a task, for those who may manage it. */
@Controller
class ExclusionController {

    private final TaskExclusions exclusions;
    private final ExcludablePeople people;

    ExclusionController(TaskExclusions exclusions, ExcludablePeople people) {
        this.exclusions = exclusions;
        this.people = people;
    }

    @MutationMapping
    TaskPayload excludePerson(@Argument ExcludePersonInput input, Caller caller) {
        return new TaskPayload(exclusions.exclude(input, caller));
    }

    @MutationMapping
    TaskPayload liftExclusion(@Argument LiftExclusionInput input, Caller caller) {
        return new TaskPayload(exclusions.lift(input, caller));
    }

    @SchemaMapping
    @Nullable
    List<Exclusion> exclusions(Task task, Caller caller) {
        return exclusions.of(task, caller);
    }

    @SchemaMapping
    @Nullable
    List<PersonId> excludablePeople(Task task, Caller caller) {
        return people.of(task, caller);
    }

    @SchemaMapping
    @Nullable
    Boolean hasOfficerWhoSees(Task task, Caller caller) {
        return people.hasOfficer(task, caller);
    }

    @SchemaMapping
    CompletableFuture<Boolean> viewerCanExclude(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        if (caller.isManager() || !exclusions.isManagedBy(task, caller)) {
            return CompletableFuture.completedFuture(caller.isManager());
        }
        return partners.loadMany(List.copyOf(ExcludablePeople.led(task, caller)))
                .thenApply(led -> led.stream().anyMatch(ExclusionController::isActive));
    }

    /** A lead sees no exclusion that was not decided for an organisation. */
    @SchemaMapping
    CompletableFuture<Boolean> viewerCanLift(
            Exclusion exclusion, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        PartnerId organisation = exclusion.partner();
        return caller.isManager() || organisation == null || !exclusion.isInForce()
                ? CompletableFuture.completedFuture(caller.isManager() && exclusion.isInForce())
                : partners.load(organisation).thenApply(ExclusionController::isActive);
    }

    private static boolean isActive(@Nullable Partner partner) {
        return partner != null && !partner.isSuspended();
    }
}
