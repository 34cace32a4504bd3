package org.preventionportal.surveys.participation;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.surveys.campaigns.AskedWaves;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds which waves have asked about tasks. People who have opted out count as asked, so that nothing shows them. */
@Repository
class AskedOccasions implements AskedWaves {

    private final MongoOperations mongo;

    AskedOccasions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private record OnOccasion(CampaignId campaign, Occasion occasion) {

        private Asked asked() {
            return new Asked(campaign, occasion.task(), occasion.wave());
        }
    }

    @Override
    public Set<Asked> about(Collection<TaskId> tasks) {
        var query = Query.query(Criteria.where("occasion.task")
                .in(tasks.stream().map(TaskId::value).toList()));
        query.fields().include("campaign", "occasion");
        return mongo.query(Participation.class).as(OnOccasion.class).matching(query).all().stream()
                .map(OnOccasion::asked)
                .collect(Collectors.toSet());
    }
}
