package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores campaigns. */
@Repository
public class Campaigns {

    /**
     * Figures count at most this number of campaigns of a period. The programme has about 400 tasks a year, and about
     * one event form or campaign for each.
     */
    public static final int MAX_OF_FIGURES = 1000;

    public static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id"));
    static final Sort LATEST_OPENED_FIRST = Sort.by(Sort.Order.desc("snapshot.openedOn"), Sort.Order.asc("_id"));
    public static final List<CampaignState> RUNNING = List.of(CampaignState.OPEN, CampaignState.PAUSED);

    private final MongoOperations mongo;

    Campaigns(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<SurveyCampaign> find(CampaignId id) {
        return StoredRecords.findOne(mongo, where("_id", id.value()), SurveyCampaign.class);
    }

    public Map<CampaignId, SurveyCampaign> findAll(Collection<CampaignId> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(Id.values(ids))), SurveyCampaign.class).stream()
                .collect(Collectors.toMap(SurveyCampaign::id, campaign -> campaign));
    }

    public SurveyCampaign require(CampaignId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("surveyCampaignId", "campaign"));
    }

    /** Finds a campaign by its id or by the code of its open link, with one query. */
    public Optional<SurveyCampaign> find(CampaignId id, String code) {
        var either = new Criteria()
                .orOperator(
                        Criteria.where("_id").is(id.value()),
                        Criteria.where("code").is(code));
        return StoredRecords.findOne(mongo, Query.query(either), SurveyCampaign.class);
    }

    /** The follow-ups of a campaign, the earliest first. */
    public List<SurveyCampaign> followUps(CampaignId id) {
        return StoredRecords.find(
                mongo,
                where("followUpOf.campaign", id.value()).with(Sort.by("followUpOf.months")),
                SurveyCampaign.class);
    }

    static Criteria followUpsOf(Collection<CampaignId> earlier) {
        return Criteria.where("followUpOf.campaign").in(Id.values(earlier));
    }

    /** Those of some campaigns that have follow-ups planned. */
    List<CampaignId> withFollowUps(Criteria which) {
        return ids(new Criteria().andOperator(which, hasFollowUps()));
    }

    public static Criteria about(Collection<TaskId> tasks) {
        return Criteria.where("plan.taskId").in(Id.values(tasks));
    }

    /** The tasks of the newest campaigns that are about one task. */
    List<TaskId> tasksWithOwnCampaign(int max) {
        return TaskOfCampaign.tasks(
                mongo,
                Query.query(TaskOfCampaign.condition()).with(NEWEST_FIRST).limit(max));
    }

    /** The campaigns that ask the participants of one of some tasks alone. */
    public Map<TaskId, List<CampaignId>> askingAbout(Collection<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        var query = Query.query(about(tasks).and("plan.invitation").is(SurveyInvitation.TASKS));
        return TaskOfCampaign.find(mongo, query).stream()
                .collect(Collectors.groupingBy(
                        TaskOfCampaign::task, Collectors.mapping(TaskOfCampaign::id, Collectors.toList())));
    }

    public SurveyCampaign insert(SurveyCampaign campaign) {
        return Idempotent.insert(mongo, campaign, () -> find(campaign.id()));
    }

    public SurveyCampaign save(SurveyCampaign campaign) {
        return ConcurrencyVersions.save(mongo, campaign, () -> require(campaign.id()));
    }

    /**
     * Deletes a campaign. It is saved first, so that nobody opens it while its people are deleted, and deleted after
     * them, so that work that breaks off can be repeated.
     *
     * @param people deletes them; called twice, because a list may be uploaded meanwhile
     */
    public void delete(SurveyCampaign campaign, Runnable people) {
        SurveyCampaign current = save(campaign);
        people.run();
        ConcurrencyVersions.remove(mongo, current, () -> require(current.id()));
        people.run();
    }

    /** Saves a change that the service makes by itself. Returns false if somebody else has changed the campaign. */
    public boolean trySave(SurveyCampaign campaign) {
        return ConcurrencyVersions.trySave(mongo, campaign);
    }

    /** Closes a campaign that is open or paused, once more if somebody changes it meanwhile. */
    public void closeRunning(CampaignId id, LocalDate today) {
        ConcurrencyVersions.retryUnseen(() -> {
            SurveyCampaign current = require(id);
            return !current.state().isRunning() || trySave(current.close(today));
        });
    }

    List<SurveyCampaign> findRunningRolling(QuestionnaireId questionnaire) {
        return find(rolling(questionnaire).and("state").in(RUNNING));
    }

    /** The rolling campaigns with a questionnaire, whatever their state. */
    public List<CampaignId> findRolling(QuestionnaireId questionnaire) {
        return ids(rolling(questionnaire));
    }

    static Criteria rolling(QuestionnaireId questionnaire) {
        return Criteria.where("plan.questionnaireId")
                .is(questionnaire.value())
                .and("plan.invitation")
                .is(SurveyInvitation.ROLLING);
    }

    static Criteria closedWithResults() {
        return Criteria.where("state").is(CampaignState.CLOSED).and("isCounted").is(true);
    }

    static Criteria hasFollowUps() {
        return Criteria.where("plan.followUps.0").exists(true);
    }

    /** Campaigns of a period, the latest opened first; those by an open link whether they are counted or not. */
    public List<SurveyCampaign> ofFigures(DateRange time, int max) {
        Criteria all = FigureCriteria.in(time, Criteria.where("isCounted").in(true, false));
        return StoredRecords.find(
                mongo, Query.query(all).with(LATEST_OPENED_FIRST).limit(max), SurveyCampaign.class);
    }

    /** The days of sessions after this one whose forms opened on this day or earlier. */
    public List<LocalDate> sessionsAfter(LocalDate day) {
        var query = Query.query(Criteria.where("plan.sessionOn")
                .gt(day)
                .lte(SessionForm.lastSession(day))
                .and("snapshot.openedOn")
                .lte(day));
        query.fields().include("plan.sessionOn").exclude("_id");
        return mongo.query(SurveyCampaign.class).as(Session.class).matching(query).all().stream()
                .map(session -> session.plan().sessionOn())
                .toList();
    }

    private record Session(Days plan) {

        private record Days(LocalDate sessionOn) {}
    }

    private List<SurveyCampaign> find(Criteria which) {
        return StoredRecords.find(mongo, Query.query(which), SurveyCampaign.class);
    }

    private List<CampaignId> ids(Criteria which) {
        return StoredRecords.ids(mongo, Query.query(which), SurveyCampaign.class, CampaignId::new);
    }

    private static Query where(String field, Object value) {
        return Query.query(Criteria.where(field).is(value));
    }
}
