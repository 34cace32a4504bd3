package org.preventionportal.surveys.campaigns;

import java.util.Collection;
import java.util.Set;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.tasks.TaskId;

/** Finds the waves of rolling campaigns that have asked somebody about tasks. */
public interface AskedWaves {

    /** A wave that has asked somebody about a task. */
    record Asked(CampaignId campaign, TaskId task, SurveyWave wave) {}

    Set<Asked> about(Collection<TaskId> tasks);
}
