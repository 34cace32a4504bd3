package org.preventionportal.tasks.partners;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.progress.TaskState;

/** Holds what is counted of a task, where many are read only to be counted. */
record TaskSummary(TaskId id, InState progress, @Nullable Activities delivery) {

    static final List<String> FIELDS = List.of("progress.state", "delivery.activities.reach");

    /** Names the stored part with the state. */
    record InState(TaskState state) {}

    /** Names the stored part with the activities. */
    record Activities(@Nullable List<WithReach> activities) {}

    /** Names the stored reach of one activity. */
    record WithReach(@Nullable List<ReachFigure> reach) {}

    TaskState state() {
        return progress.state();
    }

    /** The people reached by each activity that was delivered. */
    List<List<ReachFigure>> delivered() {
        List<WithReach> recorded = delivery == null ? null : delivery.activities();
        return Objects.requireNonNullElse(recorded, List.<WithReach>of()).stream()
                .map(activity -> Objects.requireNonNullElse(activity.reach(), List.<ReachFigure>of()).stream()
                        .filter(figure -> figure.stage() == ReachStage.DELIVERED)
                        .toList())
                .filter(figures -> !figures.isEmpty())
                .toList();
    }
}
