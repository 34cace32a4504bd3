package org.preventionportal.bench;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.preventionportal.bench.portal.BenchData;
import org.preventionportal.bench.portal.Requests;
import org.preventionportal.support.Account;
import tools.jackson.databind.json.JsonMapper;

/** Lists the operations that the portal spends its days with. */
final class Operations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TASK = Pattern.compile("tsk_[0-9a-f]{32}");

    private static final String QUEUE = """
            { triageQueue(first: 50) { nodes {
              id title state priority { rankPoints } decideTarget { dueOn } partner { id name } } } }""";
    private static final String OURS = """
            { tasks(first: 50) { nodes {
              id title state kind region updatedAt decideTarget { dueOn } partner { id name } } } }""";
    private static final String TASK_QUERY = """
            { task(id: "%s") {
              id title description kind region aim state themes prospects
              expectedReach { frontline otherProfessionals youngPeople other }
              requestedAt updatedAt history { action occurredAt } partner { id name } } }""";
    private static final String SURVEY = """
            { survey(token: "%s") { state title introduction sections { key title questions {
              key kind text choices { key text } answer { choiceKeys text } } } } }""";

    private Operations() {}

    static List<Operation> all(BenchData data) {
        String task = TASK_QUERY.formatted(data.task());
        String survey = SURVEY.formatted(data.survey());
        return List.of(
                query("queue", "Triage queue, 50 rows", to -> to.query(Account.MANAGER, QUEUE), "/queue"),
                query("ours", "Our tasks, 50 rows", to -> to.query(BenchData.MEMBER, OURS), "/tasks?" + data.partner()),
                query("task", "One task", to -> to.query(Account.MANAGER, task), "/task?" + data.task()),
                query("survey", "A survey, read", to -> to.anonymous(survey), "/survey?" + data.ballotKey()),
                page(
                        "queue-page",
                        "Triage queue as a page, 20 rows",
                        to -> to.page("manager", "/triage"),
                        "/queue-page"),
                page(
                        "ours-page",
                        "Our tasks as a page, 20 rows",
                        to -> to.page("partner.north", "/tasks"),
                        "/tasks-page?" + data.partner()));
    }

    /** Every field has to be equal. */
    private static Operation query(String name, String title, Function<Requests, HttpRequest> request, String limit) {
        return new Operation(
                name, title, request, limit, answer -> JSON.readTree(answer).path("data"));
    }

    /** The same tasks have to be there, in the same order. */
    private static Operation page(String name, String title, Function<Requests, HttpRequest> request, String limit) {
        return new Operation(name, title, request, limit, Operations::tasks);
    }

    /** The ids of the tasks in an answer, in their order. */
    static List<String> tasks(String answer) {
        return TASK.matcher(answer).results().map(MatchResult::group).distinct().toList();
    }
}
