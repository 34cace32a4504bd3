package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reads only which task a campaign is about. */
record TaskOfCampaign(CampaignId id, Named plan) {

    private record Named(TaskId taskId) {}

    TaskId task() {
        return plan.taskId();
    }

    /** @param campaigns about one task each */
    static List<TaskOfCampaign> find(MongoOperations mongo, Query campaigns) {
        campaigns.fields().include("plan.taskId");
        return StoredRecords.projectStrictly(mongo, campaigns, SurveyCampaign.class, TaskOfCampaign.class);
    }

    /** The campaigns that are about one task. */
    static Criteria condition() {
        return Criteria.where("plan.taskId").ne(null);
    }

    /** @param campaigns about one task each */
    static List<TaskId> tasks(MongoOperations mongo, Query campaigns) {
        return find(mongo, campaigns).stream()
                .map(TaskOfCampaign::task)
                .distinct()
                .toList();
    }
}
