package org.preventionportal.reporting.indicators;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.tasks.documents.ReviewedDocuments;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.indicators.TaskCounts.Cell;
import org.preventionportal.tasks.indicators.TaskCounts.Facets;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts tasks by what became of them, against the target. */
@Component
class TaskIndicators implements IndicatorSource {

    private final TaskCounts tasks;
    private final ReviewedDocuments documents;

    TaskIndicators(TaskCounts tasks, ReviewedDocuments documents) {
        this.tasks = tasks;
        this.documents = documents;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        return new Counts(List.of(period), scope).rows(0);
    }

    @Override
    public Map<IndicatorDefinition, Rows> compare(
            ProgrammePeriod period, ProgrammePeriod other, IndicatorScope scope, DisclosureLevel level) {
        var counts = new Counts(List.of(period, other), scope);
        return ComparedRows.of(counts.rows(0), counts.rows(1));
    }

    /** Counts the tasks of some periods when they are asked for, and those of all periods by the same command. */
    private final class Counts {

        private final List<ProgrammePeriod> periods;
        private final IndicatorScope scope;
        private final Supplier<List<Facets>> requested;
        private final Supplier<List<Facets>> ended;
        private final Supplier<List<List<Cell>>> ongoing;

        private Counts(List<ProgrammePeriod> periods, IndicatorScope scope) {
            this.periods = periods;
            this.scope = scope;
            List<DateRange> times = periods.stream().map(ProgrammePeriod::days).toList();
            requested = SingletonSupplier.of(() -> tasks.facets(Milestone.REQUESTED, times, scope));
            ended = SingletonSupplier.of(() -> tasks.facets(Milestone.ENDED, times, scope));
            ongoing = SingletonSupplier.of(() -> tasks.cells(Milestone.ONGOING, times, scope));
        }

        /** The rows of one of the periods. */
        private Map<IndicatorDefinition, Rows> rows(int place) {
            ProgrammePeriod period = periods.get(place);
            DateRange time = period.days();
            Supplier<Facets> endedThen = () -> ended.get().get(place);
            Map<IndicatorDefinition, Rows> found = new EnumMap<>(IndicatorDefinition.class);
            found.putAll(requestedTasks(() -> requested.get().get(place)));
            found.putAll(endedTasks(endedThen));
            found.putAll(reviewedDocuments(endedThen, SingletonSupplier.of(() -> documents.count(time, scope))));
            if (scope.isWhole()) {
                period.target().ifPresent(target -> found.putAll(againstTarget(endedThen, target.taskCount())));
            }
            found.put(
                    IndicatorDefinition.TASKS_ONGOING,
                    () -> new CountedTasks(ongoing.get().get(place)).all());
            found.put(IndicatorDefinition.TASKS_OFFICERS, () -> all(tasks.officers(Milestone.AT_WORK, time, scope)));
            return found;
        }
    }

    private static Map<IndicatorDefinition, Rows> requestedTasks(Supplier<Facets> requested) {
        return Map.of(
                IndicatorDefinition.TASKS_REQUESTED,
                        () -> new CountedTasks(requested.get().region()).all(),
                IndicatorDefinition.TASKS_REQUESTED_BY_KIND,
                        () -> new CountedTasks(requested.get().kind()).byKind(),
                IndicatorDefinition.TASKS_REQUESTED_BY_REGION,
                        () -> new CountedTasks(requested.get().region()).byRegion(),
                IndicatorDefinition.TASKS_REQUESTED_BY_PARTNER_KIND,
                        () -> new CountedTasks(requested.get().partnerKind()).byPartnerKind());
    }

    private static Map<IndicatorDefinition, Rows> endedTasks(Supplier<Facets> ended) {
        Supplier<CountedTasks> notCompleted = () -> new CountedTasks(ended.get().reason()).in(TaskState.NOT_COMPLETED);
        return Map.of(
                IndicatorDefinition.TASKS_COMPLETED,
                        () -> completed(ended.get().region()).all(),
                IndicatorDefinition.TASKS_NOT_COMPLETED,
                        () -> notCompleted.get().all(),
                IndicatorDefinition.TASKS_NOT_COMPLETED_BY_REASON,
                        () -> notCompleted.get().byReason(NotCompletedReason.class),
                IndicatorDefinition.TASKS_COMPLETED_BY_KIND,
                        () -> completed(ended.get().kind()).byKind(),
                IndicatorDefinition.TASKS_COMPLETED_BY_REGION,
                        () -> completed(ended.get().region()).byRegion(),
                IndicatorDefinition.TASKS_COMPLETED_BY_PARTNER_KIND,
                        () -> completed(ended.get().partnerKind()).byPartnerKind());
    }

    private static Map<IndicatorDefinition, Rows> reviewedDocuments(
            Supplier<Facets> ended, Supplier<ReviewedDocuments.Count> reviewed) {
        return Map.of(
                IndicatorDefinition.DOCUMENTS_REVIEWED, () -> all(reviewed.get().all()),
                IndicatorDefinition.STRATEGY_FEEDBACK,
                        () -> all(completed(ended.get().kind()).ofKind(TaskKind.STRATEGY_FEEDBACK)
                                + reviewed.get().inOtherTasks()));
    }

    private static CountedTasks completed(List<Cell> ended) {
        return new CountedTasks(ended).in(TaskState.COMPLETED);
    }

    /** A target applies to the whole programme and to exactly its days. Without one there is nothing to compare. */
    private static Map<IndicatorDefinition, Rows> againstTarget(Supplier<Facets> ended, int target) {
        return Map.of(
                IndicatorDefinition.TASKS_TARGET, () -> all(target),
                IndicatorDefinition.TASKS_AGAINST_TARGET,
                        () -> List.of(IndicatorRow.all(IndicatorNumber.of(
                                completed(ended.get().region()).tasks(), target))));
    }

    private static List<IndicatorRow> all(int number) {
        return List.of(IndicatorRow.all(IndicatorNumber.of(number)));
    }
}
