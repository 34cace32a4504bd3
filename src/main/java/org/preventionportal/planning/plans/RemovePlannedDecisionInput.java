package org.preventionportal.planning.plans;

import org.preventionportal.tasks.TaskId;

/** @param taskId the task for which nothing is to be planned any more */
record RemovePlannedDecisionInput(QuarterPlanId quarterPlanId, long version, TaskId taskId) {}
