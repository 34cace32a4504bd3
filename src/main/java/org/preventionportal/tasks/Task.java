package org.preventionportal.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Keyed;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.Change.Action;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.Standing;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A piece of preventative work, from a partner's draft to its end. It knows its states and refuses what is not allowed;
 * each method returns the task as it is afterwards.
 *
 * @param standing its place in the queue; null in a draft and in a task that nobody requested
 */
@Document("tasks")
@CompoundIndex(name = "queue", def = "{'progress.state': 1, 'standing.rank': -1, 'progress.requestedAt': 1, '_id': 1}")
@CompoundIndex(
        name = "queueByRegion",
        def = "{'need.region': 1, 'progress.state': 1, 'standing.rank': -1, 'progress.requestedAt': 1, '_id': 1}")
@CompoundIndex(
        name = "queueByTheme",
        def = "{'need.themes': 1, 'progress.state': 1, 'standing.rank': -1, 'progress.requestedAt': 1, '_id': 1}")
@CompoundIndex(
        name = "queueByKind",
        def = "{'need.kind': 1, 'progress.state': 1, 'standing.rank': -1, 'progress.requestedAt': 1, '_id': 1}")
@CompoundIndex(
        name = "queueByPartnerKind",
        def =
                "{'origin.partnerKind': 1, 'progress.state': 1, 'standing.rank': -1, 'progress.requestedAt': 1, '_id': 1}")
@CompoundIndex(name = "newest", def = "{'origin.at': -1, '_id': 1}")
@CompoundIndex(name = "newestByState", def = "{'progress.state': 1, 'origin.at': -1, '_id': 1}")
@CompoundIndex(name = "newestByRegion", def = "{'need.region': 1, 'origin.at': -1, '_id': 1}")
@CompoundIndex(name = "newestByTheme", def = "{'need.themes': 1, 'origin.at': -1, '_id': 1}")
@CompoundIndex(name = "newestByKind", def = "{'need.kind': 1, 'origin.at': -1, '_id': 1}")
@CompoundIndex(name = "newestByPartnerKind", def = "{'origin.partnerKind': 1, 'origin.at': -1, '_id': 1}")
@CompoundIndex(name = "partner", def = "{'origin.partner': 1, 'origin.at': -1, '_id': 1}")
@CompoundIndex(
        name = "portfolio",
        def = "{'progress.acceptedOn': 1, 'progress.state': 1, 'need.region': 1, 'need.mainTheme': 1}")
@CompoundIndex(name = "policy", def = "{'progress.state': 1, 'standing.score.policy': 1}")
@CompoundIndex(name = "regionSpread", def = "{'need.region': 1, 'progress.state': 1, 'standing.score.regionSpread': 1}")
@CompoundIndex(
        name = "themeSpread",
        def = "{'need.mainTheme': 1, 'progress.state': 1, 'standing.score.themeSpread': 1}")
@CompoundIndex(name = "upkeep", def = "{'progress.state': 1, 'progress.deferredUntil': 1, 'progress.updatedAt': 1}")
public record Task(
        @Id TaskId id,
        @Version long version,
        Origin origin,
        Need need,
        Sharing sharing,
        Progress progress,
        @Nullable Standing standing)
        implements TaskFields, Keyed {

    public static Task draft(TaskId id, Origin origin, Need need) {
        var progress = Progress.begin(TaskState.DRAFT, Act.of(Action.DRAFTED, origin.author(), origin.at()));
        return new Task(id, 0, origin, need, Sharing.WITH_ORGANISATION, progress, null);
    }

    /** A task that an officer takes up without a request. */
    public static Task record(TaskId id, Origin origin, Need need, PersonId officer) {
        refuse(need.gaps());
        var act = Act.of(Action.RECORDED, origin.author(), origin.at()).changing("officer", null, officer);
        var progress = Progress.begin(TaskState.ACCEPTED, act).givenTo(officer, day(origin.at()));
        return new Task(id, 0, origin, need, Sharing.WITH_NOBODY, progress, null);
    }

    public Task edit(Need changed, Instant at) {
        if (state() != TaskState.DRAFT) {
            throw wrongState("Only a draft can be edited. Withdraw the request, or answer the officer's question.");
        }
        return new Task(id, version, origin, changed, sharing, progress.touched(at), standing);
    }

    /** @param standing asked for once nothing is missing that it is made of */
    public Task request(Supplier<Standing> standing, PersonId by, Instant at) {
        if (state() != TaskState.DRAFT) {
            throw wrongState("This has been requested already.");
        }
        refuse(need.gaps());
        return progressed(progress.move(TaskState.REQUESTED, Act.of(Action.REQUESTED, by, at))
                        .requested(at))
                .standing(standing.get());
    }

    /** The draft itself, if it is one: nothing else may be thrown away. */
    public Task discarded() {
        if (state() != TaskState.DRAFT) {
            throw wrongState("Only a draft can be thrown away. A request can be withdrawn.");
        }
        return this;
    }

    public Task askForInformation(String question, PersonId by, Instant at) {
        return progressed(progress.move(
                TaskState.INFORMATION_REQUESTED,
                Act.of(Action.INFORMATION_ASKED, by, at).saying(question)));
    }

    public Task giveInformation(String answer, PersonId by, Instant at) {
        if (state() != TaskState.INFORMATION_REQUESTED) {
            throw wrongState("Nobody has asked for information on this task.");
        }
        return progressed(progress.move(
                TaskState.REQUESTED, Act.of(Action.INFORMATION_GIVEN, by, at).saying(answer)));
    }

    public Task accept(PersonId officer, PersonId by, Instant at) {
        var act = Act.of(Action.ACCEPTED, by, at).changing("officer", officer(), officer);
        return progressed(progress.move(TaskState.ACCEPTED, act).givenTo(officer, day(at)));
    }

    public Task assign(PersonId officer, PersonId by, Instant at) {
        if (progress.acceptedOn() == null || state().next().isEmpty()) {
            throw wrongState("Only a task under way can be given to an officer.");
        }
        var act = Act.of(Action.ASSIGNED, by, at).changing("officer", officer(), officer);
        return progressed(progress.note(act).givenTo(officer, progress.acceptedOn()));
    }

    public Task defer(LocalDate until, DeferralReason reason, @Nullable String text, PersonId by, Instant at) {
        var act = Act.of(Action.DEFERRED, by, at).because(reason, text).changing("deferredUntil", null, until);
        return progressed(progress.move(TaskState.DEFERRED, act).until(until));
    }

    public Task resume(PersonId by, Instant at) {
        if (state() != TaskState.DEFERRED) {
            throw wrongState("Only a deferred task can be taken up again.");
        }
        return progressed(progress.move(TaskState.REQUESTED, Act.of(Action.RESUMED, by, at)));
    }

    public Task decline(DeclineReason reason, @Nullable String text, PersonId by, Instant at) {
        return progressed(progress.move(
                TaskState.DECLINED, Act.of(Action.DECLINED, by, at).because(reason, text)));
    }

    public Task withdraw(WithdrawalReason reason, @Nullable String text, PersonId by, Instant at) {
        return progressed(progress.move(
                TaskState.WITHDRAWN, Act.of(Action.WITHDRAWN, by, at).because(reason, text)));
    }

    public Task share(Sharing with, PersonId by, Instant at) {
        var act = Act.of(Action.SHARED, by, at)
                .changing("visibility", sharing.visibility(), with.visibility())
                .changing("colleagues", sharing.colleagues(), with.colleagues());
        return new Task(id, version, origin, need, with, progress.note(act), standing);
    }

    public Task overridePriority(PriorityOverride override) {
        Standing place = queued();
        var act = Act.of(Action.PRIORITY_OVERRIDDEN, override.by(), override.at())
                .saying(override.reason())
                .changing("overridePoints", place.overridePoints(), override.points());
        return progressed(progress.note(act)).standing(place.overridden(override));
    }

    public Task restorePriority(String reason, PersonId by, Instant at) {
        Standing place = queued();
        if (place.override() == null) {
            throw wrongState("Nobody has overridden the place of this request.");
        }
        var act = Act.of(Action.PRIORITY_RESTORED, by, at)
                .saying(reason)
                .changing("overridePoints", place.overridePoints(), null);
        return progressed(progress.note(act)).standing(place.restored());
    }

    private Standing queued() {
        if (standing == null || !isOpen()) {
            throw wrongState("Only a request in the queue has a place in it.");
        }
        return standing;
    }

    private Task progressed(Progress next) {
        return new Task(id, version, origin, need, sharing, next, standing);
    }

    private Task standing(Standing next) {
        return new Task(id, version, origin, need, sharing, progress, next);
    }

    private static void refuse(List<UserError> gaps) {
        if (!gaps.isEmpty()) {
            throw new Refusal(gaps.toArray(UserError[]::new));
        }
    }

    private static Refusal wrongState(String advice) {
        return new Refusal(UserError.general(ErrorCode.WRONG_STATE, advice));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    public boolean isVersion(long expected) {
        return version == expected;
    }

    /**
     * Whether the caller sees this as a member of the partner that it is for, whatever else they are: the same rule as
     * {@link TaskScope} has for queries.
     */
    public boolean isSharedWith(Caller caller) {
        if (origin.partner() == null || !caller.partners().contains(origin.partner())) {
            return false;
        }
        boolean wrote = origin.author().equals(caller.id());
        return state() == TaskState.DRAFT
                ? wrote
                : wrote
                        || sharing.visibility() == Visibility.ORGANISATION
                        || sharing.colleagues().contains(caller.id())
                        || caller.leads(origin.partner());
    }

    /** Whether the caller decides who in the organisation sees this: its author or one of its leads. */
    public boolean isSharedBy(Caller caller) {
        return origin.partner() != null
                && caller.partners().contains(origin.partner())
                && (origin.author().equals(caller.id()) || caller.leads(origin.partner()));
    }

    /** Whether a partner asked for this, rather than staff having recorded it. */
    public boolean isRequested() {
        return progress.history().getFirst().action() == Action.DRAFTED;
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

    public @Nullable PersonId officer() {
        return progress.officer();
    }

    public @Nullable LocalDate deferredUntil() {
        return progress.deferredUntil();
    }

    public List<Change> history() {
        return progress.history();
    }
}
