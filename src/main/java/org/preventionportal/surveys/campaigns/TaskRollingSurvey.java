package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.preventionportal.tasks.Task;

/**
 * Holds a rolling campaign that asks the participants of a task by itself.
 *
 * @param dueOn the days from which its waves ask, the earliest first
 */
record TaskRollingSurvey(SurveyCampaign campaign, List<LocalDate> dueOn) {

    static List<TaskRollingSurvey> of(Task task, Collection<SurveyCampaign> rolling) {
        return rolling.stream()
                .map(campaign -> new TaskRollingSurvey(campaign, campaign.asksOn(task)))
                .filter(survey -> !survey.dueOn().isEmpty())
                .toList();
    }
}
