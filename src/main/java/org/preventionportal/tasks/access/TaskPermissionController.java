package org.preventionportal.tasks.access;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Says of a task what the caller may do with it. */
@Controller
class TaskPermissionController {

    @SchemaMapping
    boolean viewerCanDecide(Task task, Caller caller) {
        return task.state().mayBecome(TaskState.DECLINED) && caller.decidesFor(task.region());
    }

    @SchemaMapping
    boolean viewerCanResume(Task task, Caller caller) {
        return task.state() == TaskState.DEFERRED && caller.decidesFor(task.region());
    }

    @SchemaMapping
    CompletableFuture<Boolean> viewerCanWithdraw(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        boolean may = task.state().mayBecome(TaskState.WITHDRAWN)
                && task.coBeneficiaries().isEmpty();
        return asMember(may, task, partners, caller);
    }

    @SchemaMapping
    CompletableFuture<Boolean> viewerCanProvideInformation(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        return asMember(task.state() == TaskState.INFORMATION_REQUESTED, task, partners, caller);
    }

    @SchemaMapping
    CompletableFuture<Boolean> viewerCanAmend(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        return asMember(task.isAmendable(), task, partners, caller);
    }

    @SchemaMapping
    CompletableFuture<Boolean> viewerCanAmendClassification(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        return asMember(task.isClassificationAmendable(), task, partners, caller);
    }

    @SchemaMapping
    boolean viewerCanDeliver(Task task, Caller caller) {
        return task.isCommitted() && caller.decidesFor(task.region());
    }

    @SchemaMapping
    boolean viewerCanRecordActivity(Task task, Caller caller) {
        return TaskState.SERVED.contains(task.state()) && caller.decidesFor(task.region());
    }

    @SchemaMapping
    boolean viewerCanRecordOutcome(Task task, Caller caller) {
        return TaskState.WITH_PARTICIPANTS.contains(task.state()) && caller.decidesFor(task.region());
    }

    @SchemaMapping
    boolean viewerCanRecordParticipants(Task task, Caller caller) {
        return TaskState.WITH_PARTICIPANTS.contains(task.state()) && caller.decidesFor(task.region());
    }

    @SchemaMapping
    boolean viewerCanAmendRecords(Task task, Caller caller) {
        return caller.decidesFor(task.region());
    }

    @SchemaMapping
    boolean viewerCanAmendCompletion(Task task, Caller caller) {
        return TaskState.DELIVERY_ENDED.contains(task.state()) && caller.isManager();
    }

    @SchemaMapping
    CompletableFuture<Boolean> viewerCanLeave(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        return leavablePartners(task, partners, caller).thenApply(found -> !found.isEmpty());
    }

    /** Somebody who sees the task for the organisation that requested it can also belong to one that joined. */
    @SchemaMapping
    CompletableFuture<List<Partner>> leavablePartners(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        List<PartnerId> joined = task.state().isEnd()
                ? List.of()
                : TaskView.organisations(task, caller).stream()
                        .filter(partner -> task.coBeneficiary(partner).isPresent())
                        .toList();
        return partners.loadMany(joined)
                .thenApply(found -> found.stream()
                        .filter(Objects::nonNull)
                        .filter(TaskPermissionController::isActive)
                        .sorted(Comparator.comparing(Partner::sortName))
                        .toList());
    }

    @SchemaMapping
    CompletableFuture<Boolean> viewerCanShare(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        return asMember(TaskView.isSharedBy(task, caller), task, partners, caller);
    }

    /** Allows members only what concerns their own partner, and only while it is not suspended. */
    private static CompletableFuture<Boolean> asMember(
            boolean may, Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        PartnerId id = task.partnerId();
        return id == null || !may || !TaskView.isShared(task, caller) || TaskView.isOfCoBeneficiary(task)
                ? CompletableFuture.completedFuture(false)
                : partners.load(id).thenApply(TaskPermissionController::isActive);
    }

    private static boolean isActive(@Nullable Partner partner) {
        return partner != null && !partner.isSuspended();
    }
}
