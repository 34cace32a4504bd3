package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.DateRange;
import org.preventionportal.tasks.Task;

/**
 * Holds a rolling campaign that asks the participants of a task by itself.
 *
 * @param dueOn the days from which its waves ask, the earliest first
 * @param isOver whether none of them can ask any more
 */
record TaskRollingSurvey(SurveyCampaign campaign, List<LocalDate> dueOn, boolean isOver) {

    static List<TaskRollingSurvey> of(Task task, Collection<SurveyCampaign> rolling, LocalDate today) {
        return rolling.stream().flatMap(campaign -> of(task, campaign, today)).toList();
    }

    private static Stream<TaskRollingSurvey> of(Task task, SurveyCampaign campaign, LocalDate today) {
        List<DateRange> waves = campaign.asksDuring(task);
        return waves.isEmpty()
                ? Stream.empty()
                : Stream.of(new TaskRollingSurvey(
                        campaign,
                        waves.stream().map(DateRange::startsOn).toList(),
                        !campaign.state().isRunning()
                                || waves.getLast().endsOn().isBefore(today)));
    }
}
