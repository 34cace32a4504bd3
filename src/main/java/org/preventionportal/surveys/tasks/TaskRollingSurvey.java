package org.preventionportal.surveys.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.tasks.Task;

/**
 * Holds a rolling campaign that asks the participants of a task by itself.
 *
 * @param dueOn the days from which its waves ask, the earliest first
 * @param isOver whether none of them can ask any more
 */
record TaskRollingSurvey(SurveyCampaign campaign, List<LocalDate> dueOn, boolean isOver) {

    /**
     * @param task perhaps without its history, as in a list: a wave that was over before the task was recorded as
     *     completed is left out without it, too
     * @param asked a wave that is over is left out unless it is among these
     */
    static List<TaskRollingSurvey> of(
            Task task, Collection<SurveyCampaign> rolling, Set<AskedOccasions.Asked> asked, LocalDate today) {
        return rolling.stream()
                .flatMap(campaign -> of(task, campaign, asked, today))
                .toList();
    }

    private static Stream<TaskRollingSurvey> of(
            Task task, SurveyCampaign campaign, Set<AskedOccasions.Asked> asked, LocalDate today) {
        List<Map.Entry<SurveyWave, DateRange>> listed = campaign.asksDuring(task).entrySet().stream()
                .filter(wave -> canAsk(campaign, wave.getValue(), today)
                        || asked.contains(new AskedOccasions.Asked(campaign.id(), task.id(), wave.getKey())))
                .toList();
        return listed.isEmpty()
                ? Stream.empty()
                : Stream.of(new TaskRollingSurvey(
                        campaign,
                        listed.stream().map(wave -> wave.getValue().startsOn()).toList(),
                        !canAsk(campaign, listed.getLast().getValue(), today)));
    }

    private static boolean canAsk(SurveyCampaign campaign, DateRange wave, LocalDate today) {
        return campaign.state().isRunning() && !wave.endsOn().isBefore(today);
    }
}
