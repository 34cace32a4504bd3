package org.preventionportal.tasks.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Reads regions, themes and partners of tasks in any state, and nothing else of them. */
@Repository
public class TaskClassifications {

    private final MongoOperations mongo;

    TaskClassifications(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Map<TaskId, Region> regions(Collection<TaskId> ids) {
        var query = Query.query(among(ids));
        query.fields().include("need.region");
        return mongo.query(Task.class).as(Placed.class).matching(query).all().stream()
                .collect(Collectors.toMap(Placed::id, task -> task.need().region()));
    }

    private record Placed(TaskId id, Place need) {

        private record Place(Region region) {}
    }

    /**
     * Those of some tasks that have one of the regions and one of the themes, and that one of the partners requested or
     * joined. An empty list does not narrow them.
     */
    public List<TaskId> of(List<Region> regions, List<Theme> themes, List<PartnerId> partners, Collection<TaskId> ids) {
        Criteria which = among(ids);
        if (!regions.isEmpty()) {
            which = which.and("need.region").in(regions);
        }
        if (!themes.isEmpty()) {
            which = which.and("need.themes").in(themes);
        }
        if (!partners.isEmpty()) {
            List<String> any = Id.values(partners);
            which = which.orOperator(
                    Criteria.where("origin.partner").in(any),
                    Criteria.where("coBeneficiaries.partner").in(any));
        }
        return StoredRecords.ids(mongo, Query.query(which), Task.class, TaskId::new);
    }

    private static Criteria among(Collection<TaskId> ids) {
        return Criteria.where("_id").in(Id.values(ids));
    }
}
