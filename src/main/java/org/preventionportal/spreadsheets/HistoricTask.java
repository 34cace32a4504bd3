package org.preventionportal.spreadsheets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerRecord;
import org.preventionportal.partners.PartnerRecords;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.spreadsheets.TaskRow.Reached;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tasks.Origin;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.MergeReason;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;

/**
 * Replays the transitions of a row on the days that it names, so that an imported task has a history that the domain
 * permits. The same row always gives the same task.
 */
final class HistoricTask {

    private static final Spread NOTHING_YET = new Spread(Map.of(), Map.of());

    private final TaskRow row;
    private final Optional<PartnerRecord> partner;
    private final PersonId officer;
    private final PersonId by;
    private final PriorityPolicy policy;

    /** @param by whose import it is */
    HistoricTask(
            TaskRow row, Optional<PartnerRecord> partner, OfficerNames officers, PersonId by, PriorityPolicy policy) {
        this.row = row;
        this.partner = partner;
        this.officer = Objects.requireNonNullElse(officers.person(row.officer()), PersonId.SERVICE);
        this.by = by;
        this.policy = policy;
    }

    Task replayed() {
        Task task = row.requestedOn() == null ? recorded(row.decidedOn()) : requested(row.requestedOn());
        return next(task).withoutNotifications();
    }

    private Task recorded(@Nullable LocalDate on) {
        return Task.record(row.id(), origin(noon(on)), row.need(), officer);
    }

    private Task requested(LocalDate on) {
        return Task.draft(row.id(), origin(noon(on)), row.need())
                .request(
                        () -> QueuePosition.of(Score.of(row.need(), policy, NOTHING_YET), policy.weights()),
                        by,
                        noon(on));
    }

    private Origin origin(Instant at) {
        return new Origin(
                partner.map(PartnerRecord::id).orElse(null),
                partner.map(PartnerRecord::kind).orElse(null),
                partner.map(PartnerRecord::name).map(PartnerRecords::nameKey).orElse(null),
                PersonId.SERVICE, // the importer did not request it, so that the partner's leads get its mails
                at,
                row.followUpOf() == null ? null : Reference.task(row.followUpOf()),
                null);
    }

    private Task next(Task task) {
        Instant decided = noon(row.decidedOn());
        return switch (row.state()) {
            case DRAFT, REQUESTED -> task;
            case INFORMATION_REQUESTED ->
                task.requestInformation(Objects.requireNonNull(row.explanation()), by, decided);
            case DEFERRED ->
                task.defer(
                        Objects.requireNonNull(row.deferredUntil()),
                        reason(DeferralReason.class),
                        row.explanation(),
                        by,
                        decided);
            case DECLINED -> task.decline(reason(DeclineReason.class), row.explanation(), by, decided);
            case MERGED ->
                task.mergedHistorically(
                        Reference.task(Objects.requireNonNull(row.mergedInto())),
                        reason(MergeReason.class),
                        row.explanation(),
                        by,
                        decided);
            case WITHDRAWN -> task.withdraw(reason(WithdrawalReason.class), row.explanation(), by, ended());
            case ACCEPTED -> accepted(task);
            case IN_PROGRESS -> started(accepted(task));
            case COMPLETED -> started(accepted(task)).complete(LondonTime.day(ended()), by, ended());
            case NOT_COMPLETED ->
                started(accepted(task))
                        .notComplete(
                                reason(NotCompletedReason.class),
                                row.explanation(),
                                LondonTime.day(ended()),
                                by,
                                ended());
        };
    }

    private Task accepted(Task task) {
        return task.state() == TaskState.ACCEPTED ? task : task.accept(officer, by, noon(row.decidedOn()));
    }

    /** Adds start, schedule and activity if the row has a start. */
    private Task started(Task task) {
        LocalDate from = row.startedOn();
        if (from == null) {
            return task;
        }
        LocalDate to = row.endedOn() == null ? from : row.endedOn();
        Task started = task.start(by, noon(from));
        Task placed = row.place() == null
                ? started
                : started.schedule(Schedule.ofDays(from, to, row.place(), List.of()), by, noon(from));
        return row.reached() == null ? placed : placed.record(activity(row.reached(), to));
    }

    private Activity activity(Reached reached, LocalDate on) {
        return new Activity(
                Ids.ofKey(Activity.PREFIX, row.id(), "import"),
                EnumWords.of(Objects.requireNonNull(row.need().kind())),
                on,
                row.place(),
                List.of(),
                Stream.of(
                                figure(ReachKind.PROFESSIONALS, reached.professionals(), reached),
                                figure(ReachKind.YOUNG_PEOPLE, reached.youngPeople(), reached),
                                figure(ReachKind.OTHER, reached.other(), reached))
                        .toList(),
                List.of(),
                by,
                noon(on),
                null);
    }

    private static ReachFigure figure(ReachKind kind, int people, Reached reached) {
        return new ReachFigure(kind, ReachStage.DELIVERED, people, reached.method());
    }

    private <E extends Enum<E>> E reason(Class<E> type) {
        return Enum.valueOf(type, Objects.requireNonNull(row.reason()));
    }

    private Instant ended() {
        return noon(row.endedOn());
    }

    private Instant noon(@Nullable LocalDate day) {
        LocalDate known = Stream.of(day, row.requestedOn(), row.endedOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return known.atTime(LocalTime.NOON).atZone(LondonTime.ZONE).toInstant();
    }
}
