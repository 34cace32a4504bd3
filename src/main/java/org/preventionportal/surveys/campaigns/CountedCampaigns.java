package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.TaskClassifications;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Finds the ids of campaigns with results, the latest opened first. The themes of a campaign are those for which it was
 * planned, or those of the only task that it is about.
 */
@Repository
public class CountedCampaigns {

    private final MongoOperations mongo;
    private final TaskClassifications tasks;
    private final CampaignScope scope;

    CountedCampaigns(MongoOperations mongo, TaskClassifications tasks, CampaignScope scope) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.scope = scope;
    }

    /**
     * Those that the caller may see.
     *
     * @param theme null for all
     */
    public List<CampaignId> visible(@Nullable Theme theme, int max, Caller caller) {
        return ids(new Criteria().andOperator(withResults(), scope.visibleTo(caller)), theme, max);
    }

    /**
     * Those of a period that the caller may see.
     *
     * @param theme null for all
     */
    public List<CampaignId> ofFigures(DateRange time, @Nullable Theme theme, int max, Caller caller) {
        var visible = new Criteria().andOperator(FigureCriteria.in(time, withResults()), scope.visibleTo(caller));
        return ids(visible, theme, max);
    }

    /** A rolling campaign has results while it runs. */
    private static Criteria withResults() {
        return Criteria.where("isCounted").is(true);
    }

    /** Of campaigns about a single task, it looks at those that opened last. */
    private Criteria about(Theme theme, Criteria which, int max) {
        return new Criteria()
                .orOperator(
                        Criteria.where("plan.tasks.themes").is(theme),
                        Campaigns.about(tasks.ofTheme(theme, tasksOfCampaigns(which, max))));
    }

    private List<TaskId> tasksOfCampaigns(Criteria which, int max) {
        var ofTask =
                new Criteria().andOperator(which, Criteria.where("plan.taskId").ne(null));
        var query = Query.query(ofTask).with(Campaigns.LATEST_OPENED_FIRST).limit(max);
        return AboutTask.find(mongo, query).stream()
                .map(AboutTask::task)
                .distinct()
                .toList();
    }

    private List<CampaignId> ids(Criteria which, @Nullable Theme theme, int max) {
        Criteria both = theme == null ? which : new Criteria().andOperator(which, about(theme, which, max));
        var query = Query.query(both).with(Campaigns.LATEST_OPENED_FIRST).limit(max);
        return StoredRecords.ids(mongo, query, SurveyCampaign.class, CampaignId::new);
    }
}
