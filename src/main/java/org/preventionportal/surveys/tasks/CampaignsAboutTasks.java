package org.preventionportal.surveys.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.lists.SurveyedTasks;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds the campaigns that ask about tasks: about one task alone, or as rolling campaigns about completed ones. */
@Repository
class CampaignsAboutTasks implements SurveyedTasks {

    /** Lists leave out the parts of tasks by which a rolling campaign asks about some of them only. */
    private static final Set<TaskPart> UNUSED = EnumSet.complementOf(EnumSet.of(TaskPart.THEMES, TaskPart.HISTORY));

    private final MongoOperations mongo;
    private final Tasks tasks;
    private final EventFormMaintenance forms;

    CampaignsAboutTasks(MongoOperations mongo, Tasks tasks, EventFormMaintenance forms) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.forms = forms;
    }

    /** The campaigns about one of some tasks, the newest first. */
    List<SurveyCampaign> ofTasks(Collection<TaskId> tasks) {
        return StoredRecords.find(
                mongo, Query.query(Campaigns.about(tasks)).with(Campaigns.NEWEST_FIRST), SurveyCampaign.class);
    }

    /** The task that each campaign is about alone. Leaves out tasks for whose region the caller does not decide. */
    Map<SurveyCampaign, Task> tasks(Collection<SurveyCampaign> campaigns, Caller caller) {
        List<SurveyCampaign> own = campaigns.stream()
                .filter(campaign -> campaign.plan().taskId() != null)
                .toList();
        if (own.isEmpty()) {
            return Map.of();
        }
        return tasks.views(own, campaign -> campaign.plan().taskId(), caller).entrySet().stream()
                .filter(found -> caller.decidesFor(found.getValue().region()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Reads nothing else of campaigns, because the first page of officers asks about many tasks. */
    private record Asking(
            SurveyPlan plan,
            @Nullable Opening snapshot,
            @Nullable LocalDate closedOn) {

        private record Opening(LocalDate openedOn) {}

        private boolean isAbout(Task task) {
            return task.id().equals(plan.taskId())
                    || (snapshot != null
                            && !plan.asksDuring(task, snapshot.openedOn(), closedOn)
                                    .isEmpty());
        }
    }

    @Override
    public Set<TaskId> among(Collection<Task> completed, Caller caller) {
        List<TaskId> ids = completed.stream().map(Task::id).toList();
        var query = Query.query(new Criteria().orOperator(Campaigns.about(ids), rollingAbout(completed)));
        query.fields().include("plan", "snapshot.openedOn", "closedOn");
        List<Asking> asking = mongo.query(SurveyCampaign.class)
                .as(Asking.class)
                .matching(query)
                .all();
        boolean isAnyRolling =
                asking.stream().anyMatch(campaign -> campaign.plan().rolling() != null);
        Collection<Task> read = isAnyRolling ? tasks.visible(ids, UNUSED, caller) : completed;
        return read.stream()
                .filter(task -> asking.stream().anyMatch(campaign -> campaign.isAbout(task)))
                .map(Task::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void closeEventForms(Task changed, LocalDate today) {
        forms.closeRemoved(changed, ofTasks(List.of(changed.id())), today);
    }

    /** The rolling campaigns that had not closed when the first of some completed tasks was completed. */
    List<SurveyCampaign> rolling(Collection<Task> completed) {
        return completed.isEmpty()
                ? List.of()
                : StoredRecords.find(
                        mongo, Query.query(rollingAbout(completed)).with(Campaigns.NEWEST_FIRST), SurveyCampaign.class);
    }

    private static Criteria rollingAbout(Collection<Task> completed) {
        LocalDate first = completed.stream()
                .flatMap(task -> Stream.ofNullable(task.progress().ending()))
                .map(TaskEnding::endedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var open = new Criteria()
                .orOperator(
                        Criteria.where("state").in(Campaigns.RUNNING),
                        Criteria.where("closedOn").gte(first).exists(true));
        return new Criteria().andOperator(Criteria.where("plan.invitation").is(SurveyInvitation.ROLLING), open);
    }
}
