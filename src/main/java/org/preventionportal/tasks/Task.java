package org.preventionportal.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.tasks.delivery.activities.Delivery;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.progress.Progress;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Sharing;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds a piece of preventative work, from a partner's draft to its end. It refuses transitions that its state does not
 * allow. The transitions are in {@link RequestTransitions}, {@link DecisionTransitions}, {@link JoiningTransitions} and
 * {@link DeliveryTransitions}, and each returns the changed task. Which organisations are on it is in {@link
 * TaskOrganisations}, when people meet for it in {@link TaskSessions}, and who must not see it in
 * {@link ExclusionTransitions}.
 *
 * @param reference what people call it; the collection of references gives it before the task is stored
 * @param coBeneficiaries organisations on the task besides the one that requested it
 * @param mergedInto the task that this request was merged into
 * @param queuePosition null in a draft and in a task that nobody requested
 */
@Document("tasks")
public record Task(
        @BsonId TaskId id,
        @Version long version,
        TaskReference reference,
        Origin origin,
        Need need,
        Sharing sharing,
        List<CoBeneficiary> coBeneficiaries,
        Progress progress,
        @Nullable TaskId mergedInto,
        Delivery delivery,
        @Nullable QueuePosition queuePosition)
        implements TaskFields,
                Keyed,
                Versioned,
                TaskOrganisations,
                RequestTransitions,
                DecisionTransitions,
                JoiningTransitions,
                DeliveryTransitions,
                TaskSessions,
                ExclusionTransitions {

    public static Task draft(TaskId id, Origin origin, Need need) {
        var progress =
                Progress.begin(TaskState.DRAFT, TaskAction.of(Action.DRAFTED, origin.author(), origin.createdAt()));
        return begin(id, origin, need, Sharing.WITH_ORGANISATION, progress);
    }

    /** Records a task that no partner requested. */
    public static Task record(TaskId id, Origin origin, Need need, PersonId officer) {
        need.refuseGaps();
        var action = TaskAction.of(Action.RECORDED, origin.author(), origin.createdAt())
                .changing("officer", null, officer);
        var progress = Progress.begin(TaskState.ACCEPTED, action).assignedTo(officer, day(origin.createdAt()));
        return begin(id, origin, need, Sharing.WITH_NOBODY, progress);
    }

    private static Task begin(TaskId id, Origin origin, Need need, Sharing sharing, Progress progress) {
        return new Task(
                id,
                0,
                TaskReference.candidate(id, 0),
                origin,
                need,
                sharing,
                List.of(),
                progress,
                null,
                Delivery.NOTHING_YET,
                null);
    }

    @Override
    public Task task() {
        return this;
    }

    /** By id alone, because the rows of a list are keys while their fields are read, and a history is long to hash. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    Task move(TaskState to, TaskAction action) {
        return with(progress.move(to, action));
    }

    Task note(TaskAction action) {
        return with(progress.note(action));
    }

    Task with(TaskReference next) {
        return copy(next, need, sharing, coBeneficiaries, progress, mergedInto, delivery, queuePosition);
    }

    Task with(Need next) {
        return copy(reference, next, sharing, coBeneficiaries, progress, mergedInto, delivery, queuePosition);
    }

    Task with(Sharing next) {
        return copy(reference, need, next, coBeneficiaries, progress, mergedInto, delivery, queuePosition);
    }

    Task with(List<CoBeneficiary> next) {
        return copy(reference, need, sharing, next, progress, mergedInto, delivery, queuePosition);
    }

    Task with(Progress next) {
        List<CoBeneficiary> seeing = coBeneficiaries.stream()
                .map(organisation -> organisation.seeing(next.history()))
                .toList();
        return copy(reference, need, sharing, seeing, next, mergedInto, delivery, queuePosition);
    }

    Task with(Delivery next) {
        return copy(reference, need, sharing, coBeneficiaries, progress, mergedInto, next, queuePosition);
    }

    Task with(QueuePosition next) {
        return copy(reference, need, sharing, coBeneficiaries, progress, mergedInto, delivery, next);
    }

    Task with(TaskId next) {
        return copy(reference, need, sharing, coBeneficiaries, progress, next, delivery, queuePosition);
    }

    private Task copy(
            TaskReference nextReference,
            Need nextNeed,
            Sharing nextSharing,
            List<CoBeneficiary> nextCoBeneficiaries,
            Progress nextProgress,
            @Nullable TaskId nextMergedInto,
            Delivery nextDelivery,
            @Nullable QueuePosition nextQueuePosition) {
        return new Task(
                id,
                version,
                nextReference,
                origin,
                nextNeed,
                nextSharing,
                nextCoBeneficiaries,
                nextProgress,
                nextMergedInto,
                nextDelivery,
                nextQueuePosition);
    }

    /** @throws Refusal if the other need is the same */
    List<FieldChange> changesTo(Need other) {
        List<FieldChange> changes = need.changesTo(other);
        if (changes.isEmpty()) {
            throw new Refusal(UserError.general(ErrorCode.INVALID, "You have not changed anything yet."));
        }
        return changes;
    }

    /** @throws IllegalStateException for a row of a list, whose parts that were left out saving would delete */
    public void requireWhole() {
        if (history().isEmpty()) {
            throw new IllegalStateException("%s was read without its history".formatted(id));
        }
    }

    /** Marks imported history as notified, so that no mail is sent about it. */
    public Task withoutNotifications() {
        return with(progress.notified());
    }

    static Refusal wrongState(String advice) {
        return new Refusal(UserError.general(ErrorCode.WRONG_STATE, advice));
    }

    static LocalDate day(Instant at) {
        return LondonTime.day(at);
    }

    /** Whether an officer is to deliver it. */
    public boolean isCommitted() {
        return TaskState.COMMITTED.contains(state());
    }

    public boolean isOpen() {
        return TaskState.OPEN.contains(state());
    }

    @Override
    public @Nullable String fingerprint() {
        return origin.fingerprint();
    }

    public TaskState state() {
        return progress.state();
    }

    public Region region() {
        return need.region();
    }

    public @Nullable PartnerId partnerId() {
        return origin.partner();
    }

    public PersonId author() {
        return origin.author();
    }

    public @Nullable Instant requestedAt() {
        return progress.requestedAt();
    }

    public Instant updatedAt() {
        return progress.updatedAt();
    }

    /** The last day of a draft; null for any other task. */
    public @Nullable LocalDate draftKeptUntil() {
        return state() == TaskState.DRAFT ? day(updatedAt().plus(RetainedData.DRAFTS.period())) : null;
    }

    public @Nullable PersonId officer() {
        return progress.officer();
    }

    public List<TaskHistoryEntry> history() {
        return progress.history();
    }

    public @Nullable LocalDate deferredUntil() {
        return progress.deferredUntil();
    }
}
