package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.SourceFiles;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dashboard, alert rules and their page speak of metrics that the running service has, and no metric of a person. */
@PortalTest
class WatchingTests {

    private static final Path FOLDER = Path.of("src/main/deploy/watching");
    private static final Path PAGE = Path.of("src/docs/operations/watching.md");

    /** What PromQL puts around the names of metrics. */
    private static final Pattern NOT_A_METRIC =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring) *\\([^)]*\\)|\"[^\"]*\"|\\w+ *(?=\\()");

    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b|\\bup\\b");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PREFIX = Pattern.compile("PREFIX = \"([a-z]{3}_)\"");
    private static final String TOKEN = "Zq3vT0kJ9xYb2LmN4pRs6uWa";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private Mailbox mailbox;

    @Value("${local.management.port}")
    private int management;

    private Task task = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acknowledgeTask", Input.of(task));
        mailbox.deliver();
    }

    @Test
    void everyMetricOfTheDashboardAndTheAlertsExists() {
        String metrics = metrics();
        Set<String> there = metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());

        Set<String> asked = Stream.concat(
                        dashboard().stream(), alerts().stream().map(alert -> alert.get("expr")))
                .flatMap(query -> metricsOf(query).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).hasSizeGreaterThan(25).contains("up", "portal_outbox_oldest_seconds");
        asked.remove("up"); // Prometheus's own
        assertThat(there).containsAll(asked);
    }

    private static Set<String> metricsOf(String query) {
        return METRIC.matcher(NOT_A_METRIC.matcher(query).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static List<String> dashboard() {
        List<String> queries = new ArrayList<>();
        JsonNode dashboard = JsonMapper.shared().readTree(SourceFiles.read(FOLDER.resolve("dashboard.json")));
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asString())));
        return queries;
    }

    @Test
    void theQueriesAreReadAsTheyAreMeant() {
        assertThat(metricsOf("sum by (le) (rate(a_b_bucket{c_d=\"e_f\"}[15m])) / max without (g_h) (up) > 0.5"))
                .containsExactlyInAnyOrder("a_b_bucket", "up");
    }

    /** One section for each alert, which its annotation links to, and a rule test in which it fires. */
    @Test
    void everyAlertHasItsSectionAndItsTest() throws IOException {
        List<String> anchors = Documents.read(PAGE).anchors();
        String tests = SourceFiles.read(FOLDER.resolve("alerts-test.yml"));
        for (Map<String, String> alert : alerts()) {
            String anchor = String.valueOf(alert.get("alert")).toLowerCase(Locale.ROOT);
            assertThat(anchors).contains(anchor);
            assertThat(alert.get("runbook")).isEqualTo(PAGE + "#" + anchor);
            assertThat(tests)
                    .containsPattern("alertname: %s\\R +exp_alerts:\\R +- exp_labels:".formatted(alert.get("alert")));
        }
        assertThat(alerts()).hasSizeGreaterThan(15);
    }

    private static List<Map<String, String>> alerts() {
        JsonNode file = JsonMapper.shared()
                .valueToTree(new Yaml().<Map<String, Object>>load(SourceFiles.read(FOLDER.resolve("alerts.yml"))));
        return file.path("groups")
                .path(0)
                .path("rules")
                .valueStream()
                .map(rule -> Map.of(
                        "alert", rule.path("alert").asString(),
                        "expr", rule.path("expr").asString(),
                        "runbook", rule.path("annotations").path("runbook").asString()))
                .toList();
    }

    @Test
    void thePageListsTheMetricsOfThePortal() throws IOException {
        Set<String> ours = Pattern.compile("(?m)^# TYPE (portal_\\w+) (?!gauge)|^# TYPE (portal_\\w+(?<!_max)) gauge")
                .matcher(metrics())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Documents.read(PAGE).code().stream().filter(code -> code.startsWith("portal_")))
                .containsExactlyInAnyOrderElementsOf(ours);
    }

    /** Whatever people ask for, and whatever clients call it. */
    @Test
    void noLabelNamesAPersonAThingOrWhatAClientChose() {
        String id = task.id().value();
        portal.as(Account.PARTNER_NORTH)
                .document("query %s { any_%s: task(id: \"%s\") { title } }".formatted(id, id, id))
                .execute()
                .errors()
                .verify();
        for (String path : List.of(
                "/tasks/" + id,
                "/survey/" + TOKEN,
                "/files/rfl_" + TOKEN,
                "/exports/exp_" + TOKEN + "/csv",
                "/exports/handovers/hnd_" + TOKEN,
                "/surveys/svc_" + TOKEN + "/results.csv",
                "/resources/res_" + TOKEN,
                "/no/such/" + TOKEN + "/somebody@example.org")) {
            portal.http(null).get().uri(path).exchange().expectBody().returnResult();
            portal.http(Account.MANAGER).get().uri(path).exchange().expectBody().returnResult();
            portal.put(Account.MANAGER, path, new byte[] {1});
        }

        String metrics = metrics();

        assertThat(metrics).contains("portal_operations_seconds_count{field=\"task\",outcome=\"success\"}", "uri=\"");
        String ids = SourceFiles.below(Path.of("src/main/java"), ".java").stream()
                .flatMap(source -> PREFIX.matcher(SourceFiles.read(source)).results())
                .map(prefix -> prefix.group(1))
                .distinct()
                .collect(Collectors.joining("|", "\\b(?:", ")"));
        Pattern personal = Pattern.compile(ids + "|@|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{16}|" + TOKEN);
        assertThat(labels(metrics))
                .hasSizeGreaterThan(100)
                .noneMatch(label -> personal.matcher(label).find());
        assertThat(metrics).doesNotContain(String.valueOf(task.need().title()));
    }

    private static Set<String> labels(String metrics) {
        return metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> LABEL.matcher(line).results())
                .map(label -> label.group(1) + "=" + label.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String metrics() {
        return new HttpPortal(management).metrics();
    }
}
