package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.TaskClassifications;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Finds campaigns with results, the latest opened first. The themes of a campaign are those for which it was planned,
 * or those of the only task that it is about. Lists that also show campaigns for all themes use {@link CampaignFilter}.
 */
@Repository
public class CountedCampaigns {

    private static final String KINDS = "plan.tasks.kinds";

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

    /** The rolling campaigns with a questionnaire that are counted, the last opened first. */
    public List<SurveyCampaign> rolling(QuestionnaireId questionnaire, int max) {
        Criteria counted = Campaigns.rolling(questionnaire).and("isCounted").is(true);
        return StoredRecords.find(
                mongo, Query.query(counted).with(Campaigns.LATEST_OPENED_FIRST).limit(max), SurveyCampaign.class);
    }

    /** Goes through those that are closed. */
    public void forEach(Consumer<SurveyCampaign> action) {
        Batches.forEach(mongo, Campaigns::closedWithResults, SurveyCampaign.class, action);
    }

    /** How many are closed. */
    public long count() {
        return mongo.count(Query.query(Campaigns.closedWithResults()), SurveyCampaign.class);
    }

    /**
     * The counted campaign about tasks of this kind that opened last. One about no other kind comes before one about
     * several.
     */
    public Optional<SurveyCampaign> last(TaskKind kind) {
        return last(Criteria.where(KINDS).is(List.of(kind.name())))
                .or(() -> last(new Criteria()
                        .orOperator(
                                Criteria.where(KINDS).is(kind.name()),
                                Criteria.where(KINDS).size(0))));
    }

    /**
     * The campaign with a questionnaire that opened last of those that had closed by a day.
     *
     * @param isByMail whether it asked about one task by email; otherwise by an open link
     */
    public Optional<SurveyCampaign> last(QuestionnaireId questionnaire, boolean isByMail, LocalDate day) {
        Criteria kind = isByMail
                ? FigureCriteria.countedByMail().and("plan.taskId").ne(null)
                : FigureCriteria.openLink().and("isCounted").is(true);
        Criteria counted = kind.and("plan.questionnaireId")
                .is(questionnaire.value())
                .and("snapshot.openedOn")
                .lte(day)
                .and("closedOn")
                .not()
                .gt(day); // null before it was recorded
        return StoredRecords.findOne(
                mongo, Query.query(counted).with(Campaigns.LATEST_OPENED_FIRST), SurveyCampaign.class);
    }

    private Optional<SurveyCampaign> last(Criteria kinds) {
        var counted = kinds.and("isCounted").is(true).and("plan.taskId").is(null);
        return StoredRecords.findOne(
                mongo, Query.query(counted).with(Campaigns.LATEST_OPENED_FIRST), SurveyCampaign.class);
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
                        Campaigns.about(tasks.of(List.of(), List.of(theme), List.of(), tasksOfCampaigns(which, max))));
    }

    private List<TaskId> tasksOfCampaigns(Criteria which, int max) {
        var query = Query.query(new Criteria().andOperator(which, TaskOfCampaign.condition()));
        return TaskOfCampaign.tasks(
                mongo, query.with(Campaigns.LATEST_OPENED_FIRST).limit(max));
    }

    private List<CampaignId> ids(Criteria which, @Nullable Theme theme, int max) {
        Criteria both = theme == null ? which : new Criteria().andOperator(which, about(theme, which, max));
        var query = Query.query(both).with(Campaigns.LATEST_OPENED_FIRST).limit(max);
        return StoredRecords.ids(mongo, query, SurveyCampaign.class, CampaignId::new);
    }
}
