package org.preventionportal.bench;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.bench.limit.LimitServer;
import org.preventionportal.bench.portal.BenchData;
import org.preventionportal.bench.portal.ChangedDocuments;
import org.preventionportal.bench.portal.Requests;
import org.preventionportal.bench.report.Aim;
import org.preventionportal.bench.report.GrowthBound;
import org.preventionportal.support.Account;
import tools.jackson.databind.json.JsonMapper;

/** Lists the operations that the portal spends its days with. */
final class Operations {

    static final String SAVE = "A page of answers, saved";
    static final String QUEUE_PAGE = "Triage queue as a page, 20 rows";
    static final String OURS_PAGE = "Our tasks as a page, 20 rows";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TASK = Pattern.compile("tsk_[0-9a-f]{32}");

    private static final Pattern LINE = Pattern.compile("<tr[ >]|\"key\":");

    /** What may differ: tags, the release of a build, and the minute in which numbers were counted. */
    private static final Pattern MAY_DIFFER =
            Pattern.compile("<p class=\"portal-footer__release\">[^<]*|<[^>]*>|\\b\\d{1,2}:\\d{2}\\b");

    private static final Account OFFICER = Account.OFFICER_SOUTH_EAST;

    private Operations() {}

    static List<Operation> all(BenchData data) {
        return Stream.of(reads(data), writes(data), pages(data))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> reads(BenchData data) {
        String task = Documents.TASK.formatted(data.task());
        String survey = Documents.SURVEY.formatted(data.survey());
        String results = Documents.RESULTS.formatted(data.campaign());
        String plan = Documents.PLAN.formatted(data.plan());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String indicators = Documents.INDICATORS.formatted(today.minusYears(1), today);
        return List.of(
                queue(),
                query("ours", "Our tasks, 50 rows", BenchData.MEMBER, Documents.OURS, "/tasks?" + data.partner())
                        .withAim(Aim.QUERY),
                query("search", "Search by three words", Account.MANAGER, Documents.SEARCH, LimitServer.LEARNED),
                query("home", "What waits for an officer", OFFICER, Documents.HOME, LimitServer.LEARNED)
                        .withBound(GrowthBound.CANDIDATES),
                query("task", "One task", Account.MANAGER, task, "/task?" + data.task()),
                Operation.read(
                                "survey",
                                "A survey, read",
                                to -> to.anonymous(survey),
                                "/survey?" + data.ballotKey(),
                                Operations::data)
                        .withAim(Aim.QUERY),
                query("results", "Results of a survey", Account.EVALUATOR, results, LimitServer.LEARNED),
                query("indicators", "Indicators of tasks, a year", Account.EVALUATOR, indicators, LimitServer.LEARNED),
                query("plan", "A plan for the quarter, 300 requests", BenchData.PLAN_READER, plan, LimitServer.LEARNED)
                        .withBound(GrowthBound.RUNNING_WORK));
    }

    static Operation queue() {
        return query("queue", "Triage queue, 50 rows", Account.MANAGER, Documents.QUEUE, "/queue")
                .withAim(Aim.QUERY);
    }

    private static List<Operation> writes(BenchData data) {
        return List.of(
                write("save", SAVE, (to, _) -> to.anonymous(data.save()), _ -> "/save?" + data.ballotKey(), _ -> {})
                        .withAim(Aim.WRITE),
                change(
                                "request",
                                "A request, sent",
                                (to, connection) -> to.query(BenchData.AUTHOR, data.request(connection)),
                                "/request?",
                                data.drafts())
                        .withAim(Aim.WRITE),
                change(
                        "accept",
                        "A request, accepted",
                        (to, connection) -> to.query(OFFICER, data.accept(connection)),
                        "/accept?",
                        data.requests()),
                write(
                                "suggest",
                                "Decisions suggested, 500 requests, at most two at once",
                                (to, connection) -> to.query(Account.MANAGER, data.suggest(connection)),
                                _ -> LimitServer.LEARNED,
                                data.emptyPlans()::putBack)
                        .withMaxConnections(2)
                        .withBound(GrowthBound.RUNNING_WORK));
    }

    private static List<Operation> pages(BenchData data) {
        return List.of(
                page("home-page", "An officer's home", "officer.south-east", "/home")
                        .withBound(GrowthBound.CANDIDATES),
                page("manager-home-page", "A manager's home", "manager", "/home")
                        .withBound(GrowthBound.CANDIDATES),
                page("partner-home-page", "A partner's home", "partner.north", "/home"),
                page("search-page", "Search by three words as a page", "manager", "/search?q=training+county+lin"),
                list("queue-page", QUEUE_PAGE, "manager", "/triage", "/queue-page"),
                list("ours-page", OURS_PAGE, "partner.north", "/tasks", "/tasks-page?" + data.partner()),
                page("task-page", "One task as a page", "partner.north", "/tasks/" + data.task()),
                page("results-page", "Results as a page", "evaluator", "/campaigns/" + data.campaign() + "/results"),
                page("indicators-page", "The overview of indicators as a page", "evaluator", "/reports/indicators"),
                page("report-page", "A published report as a page", "evaluator", "/reports/" + data.report()),
                page("plan-page", "A plan as a page", "officer.north-east", "/planning/plans/" + data.plan())
                        .withBound(GrowthBound.RUNNING_WORK),
                words("survey-page", "A page of a survey", to -> to.surveyPage(data.survey(), BenchData.SURVEY_PAGE)));
    }

    /** Every field has to be equal. */
    private static Operation query(String name, String title, Account account, String query, String limit) {
        return Operation.read(name, title, to -> to.query(account, query), limit, Operations::data);
    }

    private static Operation write(
            String name, String title, Operation.Call request, IntFunction<String> limit, IntConsumer before) {
        return new Operation(
                name, title, request, limit, before, Operations::data, Integer.MAX_VALUE, GrowthBound.ROWS, null);
    }

    private static Operation change(
            String name, String title, Operation.Call request, String limit, ChangedDocuments changed) {
        return write(name, title, request, connection -> limit + changed.id(connection), changed::putBack);
    }

    /** The same tasks have to be there, in the same order. */
    private static Operation list(String name, String title, String username, String path, String limit) {
        return Operation.read(name, title, to -> to.page(username, path), limit, Operations::tasks)
                .withAim(Aim.PAGE);
    }

    private static Operation page(String name, String title, String username, String path) {
        return words(name, title, to -> to.page(username, path));
    }

    /** The same words and numbers have to be there. */
    private static Operation words(String name, String title, Function<Requests, HttpRequest> page) {
        return Operation.read(
                        name,
                        title,
                        page,
                        LimitServer.LEARNED,
                        html -> MAY_DIFFER.matcher(html).replaceAll(""))
                .withAim(Aim.PAGE);
    }

    private static Object data(String answer) {
        return JSON.readTree(answer).path("data");
    }

    /** Counts the tasks in an answer, or the lines of its tables. */
    static int rows(String answer) {
        long lines = LINE.matcher(answer).results().count();
        return Math.max(tasks(answer).size(), Math.toIntExact(lines));
    }

    /** The ids of the tasks in an answer, in their order. */
    static List<String> tasks(String answer) {
        return TASK.matcher(answer).results().map(MatchResult::group).distinct().toList();
    }
}
