package org.preventionportal.planning.effort;

import java.util.List;
import org.preventionportal.tasks.need.TaskKind;

/**
 * Says how many days a kind of task takes: as programme managers set them, otherwise the median of completed tasks, or
 * a first assumption while too few are recorded.
 *
 * @param recordedTaskCount completed tasks of the kind whose days are recorded
 * @param isLearnt whether the days are their median
 * @param version 0 if nothing was ever set
 * @param isAdjusted whether the days are set
 * @param settings what was set and why, the newest first
 */
public record KindEffort(
        TaskKind kind,
        double days,
        int recordedTaskCount,
        boolean isLearnt,
        long version,
        boolean isAdjusted,
        List<KindEffortSetting> settings) {

    /** Fewer tasks would let one unusual task decide. */
    static final int MIN_RECORDED = 5;

    /** @param spent the days spent on completed tasks of the kind */
    static KindEffort of(TaskKind kind, List<Double> spent, AdjustedKindEffort adjusted) {
        Double set = adjusted.days();
        boolean isLearnt = set == null && spent.size() >= MIN_RECORDED;
        double days = set != null ? set : isLearnt ? Days.round(median(spent)) : assumed(kind);
        return new KindEffort(kind, days, spent.size(), isLearnt, adjusted.version(), set != null, adjusted.settings());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double assumed(TaskKind kind) {
        return switch (kind) {
            case PRESENTATION, TACTICAL_ADVICE -> 1;
            case CONFERENCE_INPUT, CO_DELIVERED_SESSION -> 1.5;
            case TRAINING_SESSION, WORKSHOP, STRATEGY_FEEDBACK -> 2;
            case CAMPAIGN -> 4;
            case RESOURCE_CREATION -> 5;
            case TASK_AND_FINISH_GROUP -> 8;
            case PATHWAY_CHANGE -> 10;
        };
    }
}
