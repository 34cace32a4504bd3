package org.preventionportal.surveys.tasks;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Finds which waves have asked about tasks. People who have opted out count as asked, so that nothing shows them. */
@Repository
class AskedOccasions {

    private final MongoOperations mongo;

    AskedOccasions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** A wave that has asked somebody about a task. */
    record Asked(CampaignId campaign, TaskId task, SurveyWave wave) {}

    private record Group(@Id Asked asked) {}

    Set<Asked> about(Collection<TaskId> tasks) {
        var aboutTasks = Criteria.where("occasion.task")
                .in(tasks.stream().map(TaskId::value).toList());
        return Aggregations.run(
                        mongo,
                        Participation.class,
                        Group.class,
                        List.of(match(aboutTasks), group("campaign", "occasion.task", "occasion.wave")))
                .stream()
                .map(Group::asked)
                .collect(Collectors.toSet());
    }
}
