package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.demo.DemoData;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.files.YearOneKeyFindings;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Takes the pictures of the users' guide in {@code src/docs/users}. They go to {@code target/pictures};
 * {@code -Dportal.guide=src/docs/users/pictures} replaces those of the guide.
 */
@BrowserTest
class GuidePicturesTests {

    private static final Path FOLDER = Path.of(System.getProperty("portal.guide", "target/pictures"));
    private static final Path GUIDE = Path.of("src/docs/users/guide.md");

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 900;
    private static final int HEIGHT_WITH_DRAWINGS = 1700;

    @Autowired
    private Given given;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    /** With the demo's data, so that the pictures have as many rows as a working programme. */
    @BeforeEach
    void begin() {
        given.partnersOnly();
        context.getBean(BuiltInQuestionnaires.class).install();
        DemoData.loadAll(context);
    }

    private String yearOne() {
        var asked = Query.query(Criteria.where("plan.questionnaireId")
                .is(BuiltInQuestionnaires.YEAR_ONE.value())
                .and("state")
                .is(CampaignState.CLOSED));
        return Objects.requireNonNull(context.getBean(MongoOperations.class).findOne(asked, SurveyCampaign.class))
                .id()
                .value();
    }

    /** The request of the officer's region that is first in the queue. */
    private Task firstRequest() {
        return tasks().filter(task -> task.state() == TaskState.REQUESTED && task.region() == Region.NORTH_EAST)
                .max(Comparator.comparingInt(
                        task -> Objects.requireNonNull(task.queuePosition()).rank()))
                .orElseThrow();
    }

    /** The partner's task with the next session. */
    private Task nextSession() {
        return tasks().filter(task ->
                        Given.NORTH.equals(task.partnerId()) && firstDay(task).isAfter(LondonTime.today(clock)))
                .min(Comparator.comparing(GuidePicturesTests::firstDay))
                .orElseThrow();
    }

    private static LocalDate firstDay(Task task) {
        Schedule schedule = task.delivery().schedule();
        return schedule == null ? LocalDate.MIN : schedule.startsOn();
    }

    private Stream<Task> tasks() {
        return context.getBean(MongoOperations.class).findAll(Task.class).stream();
    }

    @Test
    void everyPictureOfTheGuideIsMade() throws IOException {
        Scenery scenery = beans.createBean(Scenery.class);
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        Task requested = firstRequest();
        Task task = nextSession();
        String link = scenery.mailed(1).getFirst();
        try (Visitor anyone = Visitor.arrives()) {
            takes(anyone.goes("/"), "start");
            takes(anyone.goes("/survey/" + link).presses("Start"), "survey");
        }
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            takes(partner.goes("/tasks"), "our-tasks");
            takes(partner.goes("/requests/%s/need".formatted(draft.id())), "request");
            takes(partner.goes("/tasks/" + task.id()), "task");
        }
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            takes(officer.goes("/triage?filter.regions="), "triage-queue");
            takes(officer.goes("/triage/" + requested.id()), "decide");
            takes(officer.goes("/tasks/%s/delivery".formatted(task.id())), "delivery");
            takes(officer.goes("/resources/manage"), "manage-resources");
        }
        try (Visitor manager = Visitor.arrives()) {
            manager.signsIn(Account.MANAGER);
            manager.page().setViewportSize(WIDTH, HEIGHT_WITH_DRAWINGS);
            takes(manager.goes("/home"), "home");
            manager.page().setViewportSize(WIDTH, HEIGHT);
            takes(manager.goes("/search?q=county+lines+training"), "search");
            manager.goes("/planning/plans");
            takes(manager.follows("All that fits"), "plan");
        }
        try (Visitor evaluator = Visitor.arrives()) {
            evaluator.signsIn(Account.EVALUATOR, "/campaigns/%s/results".formatted(yearOne()));
            evaluator.page().setViewportSize(WIDTH, HEIGHT_WITH_DRAWINGS);
            takes(evaluator, "results");
            String year = "?period.startsOn=2019-04-01&period.endsOn=2020-03-31";
            takes(evaluator.goes("/reports/indicators" + year), "indicators");
            takes(evaluator.goes("/reports/rpt_year-one"), "report");
            assertThat(evaluator.text()).containsPattern(YearOneKeyFindings.pattern());
        }

        String guide = Files.readString(GUIDE);
        try (Stream<Path> pictures = Files.list(FOLDER)) {
            List<String> names =
                    pictures.map(picture -> picture.getFileName().toString()).toList();
            assertThat(names).hasSize(15).allMatch(name -> guide.contains("pictures/" + name));
        }
    }

    private static void takes(Visitor visitor, String name) {
        assertThat(visitor.status()).isEqualTo(200);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
