package org.preventionportal.tasks.lists;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.Id;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.OverdueFilter;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskFilter;
import org.preventionportal.tasks.records.TaskScope;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists what a task can wait for a person to do. A count and the list behind it have the same condition. */
public enum TaskToDo {
    PROVIDE_INFORMATION,
    VERIFY_OUTCOME,
    DECIDE_OVERDUE,
    DECIDE_TODAY,
    ACKNOWLEDGE,
    DECIDE,
    DECIDE_ANSWERED,
    READ_MESSAGES,
    READ_DOCUMENTS,
    ATTEND_SESSION,
    ATTEND_SESSION_THIS_WEEK,
    CONTINUE_DELIVERY,
    SCHEDULE,
    RECORD_DELIVERY,
    AMEND_OUTCOME,
    ASK_PARTICIPANTS,
    SEND_DRAFT;

    /** How many days ahead sessions are listed, today included. */
    public static final int SESSION_DAYS = 14;

    /** How many days a completed task is recent, and a message on a task that has ended. */
    public static final int RECENT_DAYS = 60;

    private static final Set<TaskToDo> OF_MEMBERS = EnumSet.of(
            PROVIDE_INFORMATION,
            VERIFY_OUTCOME,
            READ_MESSAGES,
            READ_DOCUMENTS,
            ATTEND_SESSION,
            ATTEND_SESSION_THIS_WEEK,
            CONTINUE_DELIVERY,
            SEND_DRAFT);
    private static final Set<TaskToDo> REQUESTS =
            EnumSet.of(DECIDE_OVERDUE, DECIDE_TODAY, ACKNOWLEDGE, DECIDE, DECIDE_ANSWERED);
    private static final Set<TaskToDo> OF_DELIVERY = EnumSet.of(
            READ_MESSAGES,
            READ_DOCUMENTS,
            ATTEND_SESSION,
            ATTEND_SESSION_THIS_WEEK,
            CONTINUE_DELIVERY,
            SCHEDULE,
            RECORD_DELIVERY,
            AMEND_OUTCOME,
            ASK_PARTICIPANTS);

    /** Requests of the reader's own organisations. All others can be tasks that one of these joined. */
    private static final Set<TaskToDo> OWN_REQUESTS = EnumSet.of(PROVIDE_INFORMATION, SEND_DRAFT);

    /** The tasks that are listed by their first day. None of them is urgent. */
    private static final Set<TaskToDo> SESSIONS =
            EnumSet.of(ATTEND_SESSION, ATTEND_SESSION_THIS_WEEK, CONTINUE_DELIVERY);

    private static final String STATE = "progress.state";
    private static final String ACKNOWLEDGE_BY = "progress.clock.acknowledgeBy";
    private static final String DECIDE_BY = "progress.clock.decideBy";
    private static final String STARTS_ON = "delivery.schedule.startsOn";
    private static final String ENDS_ON = "delivery.schedule.endsOn";

    private static final OverdueFilter OVERDUE = new OverdueFilter(OverdueFilter.Target.ANY, 1);

    /** Returns what a caller of these roles can have to do. */
    public static List<TaskToDo> of(Caller caller) {
        Set<TaskToDo> all = EnumSet.noneOf(TaskToDo.class);
        if (caller.has(Role.PARTNER)) {
            all.addAll(OF_MEMBERS);
        }
        if (caller.isDeliveryStaff()) {
            all.addAll(REQUESTS);
            all.addAll(OF_DELIVERY);
        }
        return List.copyOf(all);
    }

    /** Whether it is about tasks that are open or committed, were completed not long ago, or have a new message. */
    public boolean isAboutRecent() {
        return this == READ_MESSAGES || this == READ_DOCUMENTS || this == ASK_PARTICIPANTS;
    }

    /**
     * Whether the badge of a reader's tasks counts it. Requests have their own badge. What an officer does as a member
     * of an organisation is counted on the first page only. Sessions and drafts can wait.
     */
    public boolean isInBadge(Caller caller) {
        Set<TaskToDo> ofTasks = caller.isDeliveryStaff() ? OF_DELIVERY : OF_MEMBERS;
        return ofTasks.contains(this) && !isSession() && this != SEND_DRAFT;
    }

    /** Whether these are tasks with days ahead, which are listed by their first day. */
    public boolean isSession() {
        return SESSIONS.contains(this);
    }

    /** Whether each of these has the title that was requested, for this reader. */
    public boolean isByOwnTitle(Caller caller) {
        return caller.isDeliveryStaff() || OWN_REQUESTS.contains(this);
    }

    /** Whether these are requests in the triage queue, which are listed in its order. */
    public boolean isQueued() {
        return REQUESTS.contains(this);
    }

    /**
     * Nobody asks an organisation that joined a request for more.
     *
     * @param named the tasks that have unread messages or documents, open outcomes or no survey, for what these decide
     * @param covered whose tasks the caller covers today
     * @param caller the caller whose scope applies besides
     */
    public Criteria narrow(Collection<TaskId> named, CoveredOfficers covered, Caller caller, LocalDate today) {
        return switch (this) {
            case PROVIDE_INFORMATION ->
                new Criteria().andOperator(TaskScope.asRequester(caller), in(TaskState.INFORMATION_REQUESTED));
            case SEND_DRAFT -> new Criteria().andOperator(TaskScope.asMember(caller), in(TaskState.DRAFT));
            case VERIFY_OUTCOME, READ_MESSAGES, READ_DOCUMENTS -> among(named);
            case AMEND_OUTCOME -> new Criteria().andOperator(among(named), assigned(caller, covered));
            case ASK_PARTICIPANTS ->
                new Criteria().andOperator(among(named), assigned(caller, covered), completedLately(today));
            case ACKNOWLEDGE -> requested(caller).and(ACKNOWLEDGE_BY).ne(null);
            case DECIDE -> requested(caller);
            case DECIDE_ANSWERED ->
                requested(caller).and("progress.history.action").is(Action.INFORMATION_PROVIDED);
            case DECIDE_OVERDUE -> new Criteria().andOperator(requested(caller), OVERDUE.narrow(today));
            case DECIDE_TODAY -> requested(caller).orOperator(dueNow(ACKNOWLEDGE_BY, today), dueNow(DECIDE_BY, today));
            case SCHEDULE ->
                new Criteria()
                        .andOperator(
                                assigned(caller, covered),
                                in(TaskState.ACCEPTED).and("delivery.schedule").is(null));
            case RECORD_DELIVERY -> new Criteria().andOperator(assigned(caller, covered), behindSchedule(today));
            case ATTEND_SESSION -> involved(withSession(today, today.plusDays(SESSION_DAYS - 1)), covered, caller);
            case ATTEND_SESSION_THIS_WEEK ->
                involved(
                        withSession(today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))),
                        covered,
                        caller);
            case CONTINUE_DELIVERY ->
                involved(
                        in(TaskState.IN_PROGRESS)
                                .and(STARTS_ON)
                                .lt(today)
                                .and(ENDS_ON)
                                .gte(today),
                        covered,
                        caller);
        };
    }

    /** Those of the tasks that the caller delivers, or that are of an organisation of theirs. */
    private static Criteria involved(Criteria some, CoveredOfficers covered, Caller caller) {
        return some.orOperator(assigned(caller, covered), TaskScope.asMember(caller));
    }

    private static Criteria withSession(LocalDate today, LocalDate last) {
        return new Criteria()
                .andOperator(Criteria.where(STATE).in(TaskState.COMMITTED), TaskFilter.withSessionAhead(today, last));
    }

    /** As {@code Task.behindScheduleSince} says of one task. */
    private static Criteria behindSchedule(LocalDate today) {
        return new Criteria()
                .orOperator(
                        in(TaskState.ACCEPTED).and(STARTS_ON).lt(today),
                        in(TaskState.IN_PROGRESS).and(ENDS_ON).lt(today));
    }

    /** Due by today and not overdue yet: on a weekend, what was due on the Friday before it. */
    private static Criteria dueNow(String field, LocalDate today) {
        return Criteria.where(field).gt(OVERDUE.latestDue(today)).lte(today);
    }

    static Criteria completedLately(LocalDate today) {
        return in(TaskState.COMPLETED).and("progress.ending.endedOn").gte(today.minusDays(RECENT_DAYS));
    }

    /** Requests that wait for the caller's decision: those of an officer's regions, and all for a manager. */
    private static Criteria requested(Caller caller) {
        Criteria waiting = in(TaskState.REQUESTED);
        if (caller.isManager()) {
            return waiting;
        }
        return waiting.and("need.region").in(caller.has(Role.OFFICER) ? caller.regions() : List.of());
    }

    /** What the caller delivers, and what is left to them by those for whom they stand in. */
    public static Criteria assigned(Caller caller, CoveredOfficers covered) {
        List<Criteria> any = new ArrayList<>();
        any.add(Criteria.where("progress.officer").is(caller.id().value()));
        if (!covered.absent().isEmpty()) {
            any.add(CoveredOfficers.forAbsent(caller.regions(), covered.absent()));
        }
        if (!covered.regions().isEmpty()) {
            any.add(covered.forDeparted());
        }
        return any.size() == 1 ? any.getFirst() : new Criteria().orOperator(any);
    }

    private static Criteria in(TaskState state) {
        return Criteria.where(STATE).is(state);
    }

    static Criteria among(Collection<TaskId> tasks) {
        return Criteria.where("_id").in(Id.values(tasks));
    }
}
