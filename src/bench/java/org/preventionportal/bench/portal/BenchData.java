package org.preventionportal.bench.portal;

import java.util.Objects;
import org.preventionportal.access.PartnerId;
import org.preventionportal.bench.database.Database;
import org.preventionportal.support.Account;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Fills the database as the service itself would: with its own records and conversions, and the survey through its API.
 *
 * @param task the newest task of the member's partner
 * @param survey the token of a respondent who has answered half of a survey
 * @param campaign the id of another survey, which is counted
 * @param report the id of a published report
 * @param plan the id of a plan for the quarter with 300 requests that its reader sees
 * @param emptyPlans without decisions
 * @param drafts of the author
 * @param requests of the author, which wait for a decision
 */
public record BenchData(
        String partner,
        String task,
        String survey,
        String campaign,
        String report,
        String plan,
        ChangedDocuments emptyPlans,
        ChangedDocuments drafts,
        ChangedDocuments requests) {

    /** The officer who reads the plan. */
    public static final Account PLAN_READER = BenchPlan.READER;

    /** A member of the partner that every twelfth request comes from. */
    public static final Account MEMBER = Account.PARTNER_NORTH;

    /** A member of another partner, whose tasks change: they are not in the list of the first one. */
    public static final Account AUTHOR = Account.PARTNER_SOUTH;

    /** The page of the survey that has its questions. */
    public static final String SURVEY_PAGE = "/survey/section/session";

    private static final PartnerId PARTNER = new PartnerId("ptn_northumberland-county-council");
    private static final int MIN_RESPONSES = 400;

    /**
     * Empties the database first.
     *
     * @param connections that change tasks, each of them others
     */
    public static BenchData load(Database database, DataSize size, int connections) {
        try (ConfigurableApplicationContext service = LoadingService.start(database)) {
            BenchRows.store(service, size);
            var api = new LoadedApi(service);
            var surveys = new BenchSurvey(service, api);
            var changed = new BenchTasks(api, database);
            var plans = new BenchPlan(api, service.getBean(MongoOperations.class));
            return new BenchData(
                    PARTNER.value(),
                    newestTask(service.getBean(MongoOperations.class)).id().value(),
                    surveys.begin(size.responses()),
                    surveys.count(Math.max(MIN_RESPONSES, size.responses())),
                    BenchReport.publish(service, api),
                    plans.share(),
                    plans.empty(database, connections),
                    changed.drafts(connections),
                    changed.requests(connections));
        }
    }

    private static Task newestTask(MongoOperations mongo) {
        var ofPartner = Criteria.where("origin.partner").is(PARTNER.value());
        var newest =
                Query.query(ofPartner.and("progress.state").ne(TaskState.DRAFT)).with(Tasks.NEWEST_FIRST);
        return Objects.requireNonNull(mongo.findOne(newest, Task.class));
    }

    /** The key of the respondent's ballot. */
    public String ballotKey() {
        return Token.key(survey);
    }

    /** The mutation that saves a page of the respondent's answers. */
    public String save() {
        return BenchSurvey.save(survey);
    }

    /** The mutation that sends the draft of a connection as a request. */
    public String request(int connection) {
        return BenchTasks.request(drafts.id(connection), drafts.version(connection));
    }

    /** The mutation that suggests decisions for the empty plan of a connection. */
    public String suggest(int connection) {
        return BenchPlan.suggest(emptyPlans.id(connection), emptyPlans.version(connection));
    }

    /** The mutation by which an officer takes the request of a connection. */
    public String accept(int connection) {
        return BenchTasks.accept(requests.id(connection), requests.version(connection));
    }
}
