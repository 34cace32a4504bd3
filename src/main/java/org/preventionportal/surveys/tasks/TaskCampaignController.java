package org.preventionportal.surveys.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyCampaignPayload;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.trackrecord.TrackRecord;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the campaigns of a single task, and those about a kind of task. */
@Controller
class TaskCampaignController {

    private final TaskCampaigns campaigns;
    private final TaskCampaignQueries queries;

    TaskCampaignController(TaskCampaigns campaigns, TaskCampaignQueries queries) {
        this.campaigns = campaigns;
        this.queries = queries;
    }

    @BatchMapping
    Map<Task, List<SurveyCampaign>> surveyCampaigns(List<Task> tasks) {
        Map<TaskId, List<SurveyCampaign>> visible = queries.of(tasks, Caller.current());
        Map<Task, List<SurveyCampaign>> found = new HashMap<>();
        for (Task task : tasks) {
            List<SurveyCampaign> own = visible.get(task.id());
            if (own != null) {
                found.put(task, own);
            }
        }
        return found;
    }

    @BatchMapping
    Map<Task, List<TaskRollingSurvey>> rollingSurveys(List<Task> tasks) {
        return queries.rolling(tasks, Caller.current());
    }

    @BatchMapping
    Map<SurveyCampaign, Task> task(List<SurveyCampaign> shown) {
        return queries.tasks(shown, Caller.current());
    }

    @BatchMapping
    Map<Task, Boolean> viewerCanAskParticipants(List<Task> tasks) {
        return queries.canAsk(tasks, Caller.current());
    }

    @SchemaMapping
    @Nullable
    SurveyCampaign surveyCampaign(TrackRecord record) {
        return queries.of(record).orElse(null);
    }

    @SchemaMapping
    List<EventFormSession> eventFormSessions(Task task) {
        return queries.eventFormSessions(task);
    }

    @MutationMapping
    SurveyCampaignPayload askTaskParticipants(@Argument AskTaskParticipantsInput input, Caller caller) {
        return new SurveyCampaignPayload(campaigns.ask(input, caller));
    }

    @MutationMapping
    SurveyCampaignPayload createEventForm(@Argument CreateEventFormInput input, Caller caller) {
        return new SurveyCampaignPayload(campaigns.createEventForm(input, caller));
    }
}
