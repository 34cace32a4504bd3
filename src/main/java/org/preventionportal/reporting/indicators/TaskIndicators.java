package org.preventionportal.reporting.indicators;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.reporting.periods.ProgrammePeriods;
import org.preventionportal.tasks.documents.ReviewedDocuments;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.indicators.TaskCounts.Facets;
import org.preventionportal.tasks.indicators.TaskCounts.Taken;
import org.preventionportal.tasks.indicators.TaskCounts.Target;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Component;

/** Counts tasks by what became of them, against the target. */
@Component
class TaskIndicators implements IndicatorSource {

    private final TaskCounts tasks;
    private final ProgrammePeriods periods;
    private final ReviewedDocuments documents;

    TaskIndicators(TaskCounts tasks, ProgrammePeriods periods, ReviewedDocuments documents) {
        this.documents = documents;
        this.tasks = tasks;
        this.periods = periods;
    }

    @Override
    public IndicatorTopic topic() {
        return IndicatorTopic.TASKS;
    }

    @Override
    public Map<IndicatorDefinition, List<IndicatorRow>> read(
            DateRange time, IndicatorScope scope, DisclosureLevel level) {
        Facets requested = tasks.facets(Milestone.REQUESTED, time, scope);
        Facets ended = tasks.facets(Milestone.ENDED, time, scope);
        var completed = new CountedTasks(ended.region()).in(TaskState.COMPLETED);
        var notCompleted = new CountedTasks(ended.reason()).in(TaskState.NOT_COMPLETED);
        var ongoing = new CountedTasks(tasks.cells(Milestone.ONGOING, time, scope));
        Map<IndicatorDefinition, List<IndicatorRow>> found = new EnumMap<>(IndicatorDefinition.class);
        found.put(IndicatorDefinition.TASKS_REQUESTED, new CountedTasks(requested.region()).all());
        found.put(IndicatorDefinition.TASKS_DECIDED, all(decided(time, scope)));
        found.put(IndicatorDefinition.TASKS_COMPLETED, completed.all());
        if (scope.isWhole()) {
            putTarget(found, completed.tasks(), time);
        }
        found.put(IndicatorDefinition.TASKS_ONGOING, ongoing.all());
        found.put(IndicatorDefinition.TASKS_NOT_COMPLETED, notCompleted.all());
        found.put(IndicatorDefinition.TASKS_NOT_COMPLETED_BY_REASON, notCompleted.byReason(NotCompletedReason.class));
        found.put(IndicatorDefinition.TASKS_OFFICERS, all(tasks.officers(Milestone.AT_WORK, time, scope)));
        found.put(
                IndicatorDefinition.TASKS_COMPLETED_BY_KIND,
                new CountedTasks(ended.kind()).in(TaskState.COMPLETED).byKind());
        found.put(IndicatorDefinition.TASKS_COMPLETED_BY_REGION, completed.byRegion());
        found.put(
                IndicatorDefinition.TASKS_COMPLETED_BY_PARTNER_KIND,
                new CountedTasks(ended.partnerKind()).in(TaskState.COMPLETED).byPartnerKind());
        found.put(IndicatorDefinition.TASKS_REQUESTED_BY_KIND, new CountedTasks(requested.kind()).byKind());
        found.put(IndicatorDefinition.TASKS_REQUESTED_BY_REGION, new CountedTasks(requested.region()).byRegion());
        found.put(
                IndicatorDefinition.TASKS_REQUESTED_BY_PARTNER_KIND,
                new CountedTasks(requested.partnerKind()).byPartnerKind());
        ReviewedDocuments.Count reviewed = documents.count(time, scope);
        found.put(IndicatorDefinition.DOCUMENTS_REVIEWED, all(reviewed.all()));
        found.put(
                IndicatorDefinition.STRATEGY_FEEDBACK,
                all(new CountedTasks(ended.kind()).in(TaskState.COMPLETED).ofKind(TaskKind.STRATEGY_FEEDBACK)
                        + reviewed.inOtherTasks()));
        return found;
    }

    private int decided(DateRange time, IndicatorScope scope) {
        return tasks.taken(Target.DECIDED, time, scope).stream()
                .mapToInt(Taken::tasks)
                .sum();
    }

    /** A target applies to the whole programme and to exactly its days. Without one there is nothing to compare. */
    private void putTarget(Map<IndicatorDefinition, List<IndicatorRow>> found, int completed, DateRange time) {
        periods.find(time).flatMap(ProgrammePeriod::target).ifPresent(target -> {
            found.put(IndicatorDefinition.TASKS_TARGET, all(target.taskCount()));
            found.put(
                    IndicatorDefinition.TASKS_AGAINST_TARGET,
                    List.of(IndicatorRow.all(IndicatorNumber.of(completed, target.taskCount()))));
        });
    }

    private static List<IndicatorRow> all(int number) {
        return List.of(IndicatorRow.all(IndicatorNumber.of(number)));
    }
}
