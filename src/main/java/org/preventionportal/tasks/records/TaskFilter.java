package org.preventionportal.tasks.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.search.Narrowing;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.OverdueFilter;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Narrows a list of tasks. A field that is null or empty does not narrow it.
 *
 * @param words words of the title and the description, as the caller sees these, or the reference
 * @param partnerIds partners that requested or joined the task, as far as the caller sees this
 * @param createdFrom the first day on which the task may have been created, as the caller sees it
 * @param sessionFrom the first day of those on one of which the task must be delivered
 * @param sessionOn the day on which it must begin or have an activity
 * @param requestedFrom the first day on which it may have been requested, as far as the caller sees this
 * @param acceptedFrom the first day on which it may have been accepted, as far as the caller sees this
 * @param endedFrom the first day on which its work may have been completed or given up, or its request have ended
 */
public record TaskFilter(
        @Nullable @Choices List<Region> regions,
        @Nullable @Choices List<Theme> themes,
        @Nullable @Choices List<TaskKind> kinds,
        @Nullable @Choices List<PartnerKind> partnerKinds,
        @Nullable @Choices List<TaskState> states,
        @Nullable @Size(max = 250) List<PersonId> officerIds,
        @Nullable @Valid OverdueFilter overdue,
        @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
        @Nullable @Size(max = 250) List<PartnerId> partnerIds,
        @Nullable LocalDate createdFrom,
        @Nullable LocalDate createdTo,
        @Nullable LocalDate sessionFrom,
        @Nullable LocalDate sessionTo,
        @Nullable LocalDate sessionOn,
        @Nullable LocalDate requestedFrom,
        @Nullable LocalDate requestedTo,
        @Nullable LocalDate acceptedFrom,
        @Nullable LocalDate acceptedTo,
        @Nullable LocalDate endedFrom,
        @Nullable LocalDate endedTo,
        @Nullable Instant updatedFrom) {

    public static final TaskFilter NONE = ofWaiting(null, null, null, null, null, null, null);

    /** Narrows a list to the tasks with these words. */
    public static TaskFilter ofWords(String words) {
        return ofWaiting(null, null, null, null, null, words, null);
    }

    /** Narrows a list by what can be said of requests that wait. */
    public static TaskFilter ofWaiting(
            @Nullable List<Region> regions,
            @Nullable List<Theme> themes,
            @Nullable List<TaskKind> kinds,
            @Nullable List<PartnerKind> partnerKinds,
            @Nullable OverdueFilter overdue,
            @Nullable String words,
            @Nullable List<PartnerId> partnerIds) {
        return of(regions, themes, kinds, partnerKinds, null, overdue, words, partnerIds, null);
    }

    /** Narrows a list to the completed tasks of one kind for one kind of partner. */
    public static TaskFilter ofCompleted(TaskKind kind, PartnerKind partnerKind, LocalDate createdFrom) {
        List<TaskState> completed = List.of(TaskState.COMPLETED);
        return of(null, null, List.of(kind), List.of(partnerKind), completed, null, null, null, createdFrom);
    }

    private static TaskFilter of(
            @Nullable List<Region> regions,
            @Nullable List<Theme> themes,
            @Nullable List<TaskKind> kinds,
            @Nullable List<PartnerKind> partnerKinds,
            @Nullable List<TaskState> states,
            @Nullable OverdueFilter overdue,
            @Nullable String words,
            @Nullable List<PartnerId> partnerIds,
            @Nullable LocalDate createdFrom) {
        return new TaskFilter(
                regions,
                themes,
                kinds,
                partnerKinds,
                states,
                null,
                overdue,
                words,
                partnerIds,
                createdFrom,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean admits(TaskState state) {
        return states == null || states.isEmpty() || states.contains(state);
    }

    /**
     * @param caller the caller whose scope applies
     * @param today the day that response targets are compared with
     */
    public Criteria narrow(Caller caller, LocalDate today) {
        return narrow(caller, today, states);
    }

    /** Leaves out the states, to count how many there are in each. */
    Criteria narrowInAnyState(Caller caller, LocalDate today) {
        return narrow(caller, today, null);
    }

    private Criteria narrow(Caller caller, LocalDate today, @Nullable List<TaskState> admitted) {
        List<Criteria> all = new ArrayList<>(List.of(seen(caller, today)));
        Narrowing.anyOf(all, "need.region", regions);
        Narrowing.anyOf(all, "need.themes", themes);
        Narrowing.anyOf(all, "need.kind", kinds);
        Narrowing.anyOf(all, "progress.state", admitted);
        Narrowing.anyOf(all, "progress.officer", officerIds == null ? null : Id.values(officerIds));
        if (sessionFrom != null) {
            all.add(Criteria.where("delivery.schedule.endsOn").gte(sessionFrom));
        }
        if (sessionTo != null) {
            all.add(Criteria.where("delivery.schedule.startsOn").lte(sessionTo));
        }
        if (sessionOn != null) {
            all.add(withSession(sessionOn, sessionOn));
        }
        if (endedFrom != null || endedTo != null) {
            all.add(LondonTime.onDays("progress.ending.endedOn", endedFrom, endedTo));
        }
        return new Criteria().andOperator(all);
    }

    /** The condition for tasks that begin on one of these days or have an activity on one. */
    public static Criteria withSession(LocalDate first, LocalDate last) {
        return withSession(first, last, activityBetween(first, last));
    }

    /** The condition for tasks that begin on one of these days or have an activity on one that is not delivered yet. */
    public static Criteria withSessionAhead(LocalDate first, LocalDate last) {
        return withSession(
                first, last, activityBetween(first, last).and("reach.stage").ne(ReachStage.DELIVERED));
    }

    private static Criteria withSession(LocalDate first, LocalDate last, Criteria activity) {
        return new Criteria()
                .orOperator(
                        Criteria.where("delivery.schedule.startsOn").gte(first).lte(last),
                        Criteria.where("delivery.activities").elemMatch(activity));
    }

    private static Criteria activityBetween(LocalDate first, LocalDate last) {
        return Criteria.where("date").gte(first).lte(last);
    }

    /** The condition for tasks with all of these words in the title that the caller sees. */
    static Criteria titled(String words, Caller caller) {
        var conditions = TaskViewConditions.empty();
        conditions.addWords(SearchText.of(words).inTitleOn(SearchTerms.FIELD));
        return TaskScope.of(caller, conditions);
    }

    /** Everyone who sees a task sees its reference, so words that may be one find that task too. */
    private Criteria seen(Caller caller, LocalDate today) {
        Criteria found = TaskScope.of(caller, asSeen(words, caller, today));
        return Optional.ofNullable(words)
                .flatMap(TaskReference::read)
                .map(reference -> new Criteria()
                        .andOperator(
                                Criteria.where("reference").is(reference.value()),
                                TaskScope.of(caller, asSeen(null, caller, today))))
                .map(named -> new Criteria().orOperator(named, found))
                .orElse(found);
    }

    /** An officer sees who joined a task, and its words, but the date and the requester's kind of the task itself. */
    private TaskViewConditions asSeen(@Nullable String words, Caller caller, LocalDate today) {
        var conditions = TaskViewConditions.empty();
        if (words != null && !words.isBlank()) {
            conditions.addWords(SearchText.of(words).on(SearchTerms.FIELD));
        }
        if (partnerIds != null && !partnerIds.isEmpty()) {
            List<String> ids = Id.values(partnerIds);
            var requester = Criteria.where("origin.partner").in(ids);
            var joined = Criteria.where("partner").in(ids);
            conditions.add(TaskViewConditions.ofEither(requester, joined), requester, joined);
        }
        if (partnerKinds != null && !partnerKinds.isEmpty()) {
            var requester = Criteria.where("origin.partnerKind").in(partnerKinds);
            if (caller.isDeliveryStaff()) {
                conditions.addUnshared(requester);
            } else {
                conditions.add(requester, Criteria.where("partnerKind").in(partnerKinds));
            }
        }
        if (overdue != null) {
            conditions.addUnshared(overdue.narrow(today));
        }
        if (createdFrom != null || createdTo != null) {
            conditions.add(
                    LondonTime.during("origin.createdAt", createdFrom, createdTo),
                    LondonTime.during("joinedAt", createdFrom, createdTo));
        }
        if (updatedFrom != null) {
            var updated = Criteria.where("progress.updatedAt").gte(updatedFrom);
            conditions.add(updated, Criteria.where("lastSeenChangeAt").gte(updatedFrom));
        }
        if (requestedFrom != null || requestedTo != null) {
            conditions.addUnshared(LondonTime.during("progress.requestedAt", requestedFrom, requestedTo));
        }
        if (acceptedFrom != null || acceptedTo != null) {
            var accepted = LondonTime.onDays("progress.acceptedOn", acceptedFrom, acceptedTo);
            var shown = Criteria.where("progress.history.action").is(Action.ACCEPTED); // the entry of a record is not
            conditions.addOfTask(accepted, new Criteria().andOperator(accepted, shown));
        }
        return conditions;
    }
}
