package org.preventionportal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.spreadsheets.DemoImport;
import org.preventionportal.spreadsheets.Importer;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.StoredBallots;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Tests that indicators take the same commands for few and for many tasks and responses, and count all of them. */
@PortalTest
class IndicatorsAtScaleTests {

    private static final int TIMES = 3;
    private static final int MAX_COMMANDS = 26;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Importer importer;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoCommands commands;

    @BeforeEach
    void begin() {
        database.clear();
        builtIn.install();
        DemoImport.partners(importer);
        DemoImport.yearOne(importer);
    }

    @Test
    void indicatorsTakeTheSameCommandsForManyTasksAndResponsesAsForFew() {
        answered(73);
        List<String> ofFew = reading();
        multiply();
        answered(2_000);

        List<String> ofMany = reading();

        assertThat(ofMany).isEqualTo(ofFew).hasSizeLessThanOrEqualTo(MAX_COMMANDS);
        var indicators =
                IndicatorsDriver.read(portal, Account.MANAGER, IndicatorsDriver.during(IndicatorsDriver.year(2019)));
        assertThat(indicators.number("tasks.completed")).isEqualTo(String.valueOf(371 * TIMES));
        assertThat(indicators.number("reach.delivered", "PROFESSIONALS", "amount"))
                .isEqualTo(String.valueOf(13_363 * TIMES));
    }

    @Test
    void anIndicatorAndATrendAreFilesForThoseWhoMayReadThem() {
        String days = "startsOn=2019-04-01&endsOn=2020-03-31";
        String indicator = "/exports/indicators.csv?indicator=tasks.completed-by-region&" + days;

        assertThat(file(Account.EVALUATOR, indicator))
                .contains("tasks.completed-by-region,2019-04-01,2020-03-31,Wales,Tasks,33,371,9,,");
        assertThat(file(Account.EVALUATOR, "/exports/trend.csv?step=QUARTER&region=&theme=&" + days))
                .contains("2020-01-01,2020-03-31,All,tasks completed,184,no,yes")
                .contains("Wales,tasks completed,");
        assertThat(portal.get(Account.EVALUATOR, "/exports/indicators.csv?indicator=none&" + days)
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(portal.get(Account.PARTNER_NORTH, indicator).getStatus().value())
                .isEqualTo(403);
        assertThat(database.dump("audit").lines().filter(line -> line.contains("\"exportIndicators\"")))
                .anyMatch(line -> line.contains("DONE"))
                .anyMatch(line -> line.contains("DENIED"));
    }

    private String file(Account account, String path) {
        return new String(
                Objects.requireNonNull(portal.get(account, path).getResponseBodyContent()), StandardCharsets.UTF_8);
    }

    private List<String> reading() {
        Input all = IndicatorsDriver.during(IndicatorsDriver.days("2019-04-01", "2021-03-31"));
        return commands.during(() -> IndicatorsDriver.read(portal, Account.MANAGER, all));
    }

    private void multiply() {
        List<Document> year = mongo.getCollection("tasks").find().into(new ArrayList<>());
        for (int time = 1; time < TIMES; time++) {
            int copy = time;
            year.forEach(task -> task.put("_id", "tsk_copy%d-%s".formatted(copy, task.getString("_id"))));
            mongo.getCollection("tasks").insertMany(year);
        }
    }

    private void answered(int people) {
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        var campaign = surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 5)));
        dispatch.run();
        StoredBallots.cast(mongo, campaign, people, person -> Map.of("useful", "agree"));
        surveys.close(campaign);
        responseCountJob.run();
    }
}
