package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preventionportal.demo.DemoData;
import org.preventionportal.planning.plans.PlanDriver;
import org.preventionportal.planning.plans.PlanDriver.Plan;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.Scenery.Reports;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.ThrownExceptions;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.thymeleaf.cache.ICacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * What the portal spends its days with sends the same commands however many tasks there are. Other tests have those of
 * lists, of the queue, of a page of answers, and of the changes that move the queue.
 */
@BrowserTest
class OperationCommandsTests {

    private static final int TIMES = 5;
    private static final List<String> MULTIPLIED = List.of(
            "partners", "tasks", "messages", "outcomes", "evidenceItems", "surveyCampaigns", "ballots", "quarterPlans");

    private static final int VIEWS = 3;
    private static final Duration TWO_DAYS_COUNT = Duration.ofMinutes(2);

    /** Of several views the cheapest counts, because others renew tokens and counts, and read what is then kept. */
    private static final String COMMANDS = """
            search: {aggregate=6, find=10, rate limit=1}
            task: {find=2, insert=1, rate limit=1}
            survey: {find=4, rate limit=1}
            results: {find=2, rate limit=1}
            indicators: {aggregate=6, find=1, rate limit=1}
            plan: {aggregate=1, find=11, rate limit=1}
            empty plan and suggestions: {aggregate=1, find=10, insert=3, rate limit=2, update=1}
            home page: {aggregate=11, distinct=1, find=11, rate limit=1}
            home page of a manager: {aggregate=17, distinct=1, find=11, rate limit=1}
            search page: {aggregate=6, find=12, rate limit=1}
            queue page: {aggregate=3, find=5, rate limit=1}
            campaigns page: {aggregate=7, find=5, rate limit=1}
            page of an officer's tasks: {aggregate=1, distinct=1, find=9, rate limit=1}
            page of our tasks: {aggregate=3, find=4, rate limit=1}
            page of a task: {aggregate=1, find=9, insert=1, rate limit=1}
            decision page: {aggregate=3, find=21, insert=1, rate limit=1}
            delivery page: {aggregate=1, find=23, insert=1, rate limit=1}
            Theory of Change page: {aggregate=3, find=5, rate limit=1}
            results page: {find=4, rate limit=1}
            indicators page: {aggregate=9, find=4, rate limit=1}
            page of a draft: {find=6, rate limit=1}
            file of a draft: {aggregate=7, find=14, insert=1, rate limit=1}
            page of a section: {aggregate=4, find=13, insert=1, rate limit=1}
            page of a section's text: {find=2, rate limit=1}
            page of a section's indicators: {find=4, rate limit=1}
            report page: {find=6, insert=1, rate limit=1}
            page of a report's changes: {aggregate=7, find=14, rate limit=1}
            plan page: {aggregate=1, find=12, rate limit=1}
            page of a plan's requests: {aggregate=1, find=11, rate limit=1}
            page of a plan's moves: {find=8, rate limit=1}
            survey page: {find=4, rate limit=1}
            """;

    /** Libraries that would throw one for each name, number or batch, and catch it. */
    private static final String BY_LIBRARY =
            ".* by (graphql|org\\.dataloader|org\\.springframework\\.data|org\\.thymeleaf)\\..*";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private DemoData demo;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SpringTemplateEngine engine;

    private final Map<String, Runnable> operations = new LinkedHashMap<>();

    @Test
    void eachOperationSendsTheSameCommandsForFewTasksAndForMany() {
        given.partnersOnly();
        demo.reload(60, 120);
        try (Visitor officer = Visitor.arrives().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor manager = Visitor.arrives().signsIn(Account.MANAGER);
                Visitor partner = Visitor.arrives().signsIn(Account.PARTNER_NORTH);
                Visitor evaluator = Visitor.arrives().signsIn(Account.EVALUATOR);
                Visitor respondent = Visitor.arrives()) {
            Scenery scenery = beans.createBean(Scenery.class);
            Task task = scenery.inProgress();
            Task requested = scenery.requested();
            scenery.evidence();
            scenery.trackRecord();
            Reports reports = scenery.reports();
            String campaign = reports.campaign().id();
            String token = respondents().start(scenery.link(scenery.room()).replace("/survey/", ""));
            String plan = shared(suggested());

            query("search", Account.MANAGER, "search/search", Map.of("text", "training county lin"));
            query("task", Account.MANAGER, "tasks/task", Map.of("id", task.id()));
            operations.put("survey", () -> respondents().read(token));
            query("results", Account.EVALUATOR, "surveys/surveyResults", Map.of("id", campaign));
            query("indicators", Account.EVALUATOR, "reporting/programmeIndicators", ofTasks());
            query("plan", Account.OFFICER_NORTH_EAST, "planning/quarterPlan", Map.of("id", plan));
            operations.put("empty plan and suggestions", this::suggested);
            page("home page", officer, "/home");
            page("home page of a manager", manager, "/home");
            page("search page", manager, "/search?q=training+county+lin");
            page("queue page", manager, "/triage");
            page("campaigns page", manager, "/campaigns");
            page("page of an officer's tasks", officer, "/my-tasks");
            page("page of our tasks", partner, "/tasks");
            page("page of a task", partner, "/tasks/" + task.id());
            page("decision page", manager, "/triage/" + requested.id());
            page("delivery page", officer, "/tasks/%s/delivery".formatted(task.id()));
            page("Theory of Change page", manager, "/evidence/theory");
            page("results page", evaluator, "/campaigns/%s/results".formatted(campaign));
            page("indicators page", evaluator, "/reports/indicators");
            String draft = "/reports/" + reports.draft().id();
            page("page of a draft", evaluator, draft + "/draft");
            page(
                    "file of a draft",
                    evaluator,
                    "/exports/reports/%s.html".formatted(reports.draft().id()));
            String section = "%s/sections/%s"
                    .formatted(draft, reports.draft().sections().getFirst().key());
            page("page of a section", evaluator, section);
            page("page of a section's text", evaluator, section + "/text");
            page("page of a section's indicators", evaluator, section + "/indicators");
            page("report page", evaluator, "/reports/" + reports.published().id());
            page(
                    "page of a report's changes",
                    evaluator,
                    "/reports/%s/changes".formatted(reports.published().id()));
            page("plan page", officer, "/planning/plans/" + plan);
            page("page of a plan's requests", officer, "/planning/plans/%s/requests".formatted(plan));
            page("page of a plan's moves", manager, "/planning/plans/%s/move".formatted(plan));
            page("survey page", respondent.goes("/survey/" + token), "/survey/section/session");

            assertThat(sent()).isEqualTo(COMMANDS);
            multiply();
            scenery.inProgress(); // else no task of the first page may have a message, and marks are not read
            assertThat(sent()).isEqualTo(COMMANDS);
            Set<Object> parsed = new HashSet<>();
            operations.forEach((name, operation) -> {
                assertThat(thrownBy(operation)).as(name).isEmpty();
                parsed.addAll(parsedTemplates());
            });
            parsed.removeAll(parsedTemplates());
            assertThat(parsed).as("parsed again for the next reader").isEmpty();
        }
    }

    /** The templates that need not be parsed again, with their fragments and expressions. */
    private Set<Object> parsedTemplates() {
        ICacheManager caches = engine.getConfiguration().getCacheManager();
        Set<Object> parsed = new HashSet<>(caches.getTemplateCache().keySet());
        parsed.addAll(caches.getExpressionCache().keySet());
        return parsed;
    }

    private void query(String name, Account account, String document, Map<String, ?> variables) {
        operations.put(
                name, () -> portal.ask(account, document, variables).errors().verify());
    }

    private void page(String name, Visitor visitor, String path) {
        var asBrowser = RequestOptions.create().setHeader("Accept", "text/html");
        operations.put(
                name,
                () -> assertThat(visitor.page().request().get(path, asBrowser).status())
                        .as(path)
                        .isEqualTo(200));
    }

    private Input ofTasks() {
        LocalDate today = LondonTime.today(clock);
        return IndicatorsDriver.during(IndicatorsDriver.days(today.minusYears(1), today))
                .with("topics", List.of("TASKS"));
    }

    private Plan suggested() {
        var plans = new PlanDriver(portal);
        return plans.change(
                "planning/suggestPlannedDecisions", plans.created().input().with("defersOthers", true));
    }

    private String shared(Plan plan) {
        return new PlanDriver(portal)
                .change("planning/shareQuarterPlan", plan.input())
                .id();
    }

    private RespondentDriver respondents() {
        return new RespondentDriver(portal);
    }

    /** A line for each operation: how often it sends each command of MongoDB, and counts a request. */
    private String sent() {
        var lines = new StringBuilder();
        operations.forEach((name, operation) -> {
            List<String> cheapest = Stream.generate(() -> sentBy(operation))
                    .limit(VIEWS)
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow();
            Map<String, Long> counts = cheapest.stream()
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            lines.append("%s: %s%n".formatted(name, counts));
        });
        return lines.toString();
    }

    private List<String> sentBy(Runnable operation) {
        passMidnight();
        List<String> sent = new ArrayList<>(commands.during(operation));
        commands.to(MongoCommands.RATE_LIMITS).forEach(_ -> sent.add("rate limit"));
        return sent;
    }

    /** Just after midnight in UTC, a request also looks for what was counted on the day before. */
    private void passMidnight() {
        var sinceMidnight = Duration.between(LocalTime.MIN, LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (sinceMidnight.compareTo(TWO_DAYS_COUNT) < 0) {
            clock.advance(TWO_DAYS_COUNT);
        }
    }

    /** An operation throws the same exceptions in every view. A job that runs beside it throws in one. */
    private static List<String> thrownBy(Runnable operation) {
        List<String> thrown = thrownInAView(operation);
        for (int view = 1; view < VIEWS && !thrown.isEmpty(); view++) {
            thrown.retainAll(thrownInAView(operation));
        }
        return thrown;
    }

    private static List<String> thrownInAView(Runnable operation) {
        return ThrownExceptions.during(operation).stream()
                .filter(one -> one.matches(BY_LIBRARY))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void multiply() {
        for (String collection : MULTIPLIED) {
            List<Document> few = mongo.getCollection(collection).find().into(new ArrayList<>());
            IntStream.range(1, TIMES)
                    .forEach(copy -> mongo.getCollection(collection)
                            .insertMany(few.stream().map(one -> copy(one, copy)).toList()));
        }
    }

    /**
     * A copy of a message or an outcome belongs to the same copy of its task. Some copies of a task belong to a copy of
     * its partner. A copy of a campaign has no results.
     */
    private static Document copy(Document one, int number) {
        var copy = new Document(one);
        copy.remove("key"); // of a ballot; no two may share it
        copy.computeIfPresent("isCounted", (_, _) -> false);
        rename(copy, "_id", number);
        rename(copy, "task", number);
        if (number > 2 && copy.get("origin") instanceof Document origin) {
            var copied = new Document(origin);
            rename(copied, "partner", number);
            copy.put("origin", copied);
        }
        return copy;
    }

    private static void rename(Document copy, String id, int number) {
        copy.computeIfPresent(id, (_, value) -> "%s%d".formatted(value, number));
    }
}
