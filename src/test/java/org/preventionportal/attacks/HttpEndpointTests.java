package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.roles.OperationCases;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.CaseSnapshots;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleCases;
import org.preventionportal.support.RoleCases.RoleCase;
import org.preventionportal.support.RoleTable;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.RoleTable.Row;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends requests for files as every role. The statuses are those of {@code endpoints.txt}, and who is refused, or
 * excluded from the task, gets the answer for an id that nothing has.
 */
@PortalTest
class HttpEndpointTests {

    private static final Path FILE = Path.of("src/test/resources/endpoints.txt");
    private static final byte[] PDF = LibraryFiles.pdf("A guide", "What to look for.");
    private static final String OK = "200";

    /** The code with which an endpoint refuses those who know that there is one: who sees a campaign, who uploads. */
    private static final Map<String, String> MAY_KNOW = Map.of(
            "/surveys/{id}/audience", "NOT_ALLOWED",
            "/document-uploads/{id}", "PARTNER_SUSPENDED");

    private static final Set<String> ABOUT_TASKS = Set.of("/tasks/", "/documents/", "/document-uploads/", "/surveys/");

    private final Attempts attempts = new Attempts("requests for files");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CaseSnapshots snapshots;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, RequestMappingInfo> endpoints = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private RoleCases cases = new RoleCases();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        cases = beans.createBean(HttpEndpointCases.class).all(beans.createBean(OperationCases.class));
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            String module = method.getBeanType().getPackageName();
            if (module.startsWith("org.preventionportal") && !module.startsWith("org.preventionportal.portal")) {
                mapping.getPatternValues().forEach(pattern -> endpoints.put(pattern, mapping));
            }
        });
    }

    @AfterEach
    void end() {
        given.partnersOnly();
        attempts.report();
    }

    @Test
    void everyEndpointHasARow() throws IOException {
        assertThat(new TreeSet<>(table().stream().map(Row::operation).toList())).isEqualTo(endpoints.keySet());
        assertThat(Files.readString(FILE)).isEqualTo(RoleTable.aligned(FILE));
    }

    @Test
    void whoIsRefusedDoesNotLearnWhatExists() {
        List<Row> found = table().stream()
                .map(row -> new Row(row.module(), row.operation(), statuses(row)))
                .toList();
        assertThat(attempts.leaks()).isEmpty();
        assertThat(known).isEqualTo(MAY_KNOW.keySet());
        assertThat(found).containsExactlyElementsOf(table());
        assertThat(attempts.tried()).isGreaterThan(150);
    }

    /** Refused before the endpoint, too. */
    @Test
    void everyRefusalIsAProblem() {
        for (Row row : table()) {
            String path = path(row.operation(), "unknown");
            var invalid = portal.http(null).get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer of.no.token");
            isProblem(invalid, 401, "UNAUTHENTICATED");
            isProblem(portal.http(null).put().uri(path), 401, "UNAUTHENTICATED");
            if (row.outcome(Column.ANON).equals("401")) {
                isProblem(portal.http(null).get().uri(path), 401, "UNAUTHENTICATED");
            }
            isProblem(portal.http(Account.MANAGER).delete().uri(path), 403, "FORBIDDEN");
        }
    }

    /** What a script of a page asks for when the session has ended. */
    @Test
    void aPersonIsAskedToSignInAndAProgramForItsToken() {
        assertThat(advice(portal.http(null).get().uri("/session"))).contains("Authorization: Bearer");
        assertThat(advice(portal.http(null).get().uri("/session").header("Sec-Fetch-Mode", "cors")))
                .as("the fetch of Node")
                .contains("Authorization: Bearer");
        assertThat(advice(portal.http(null)
                        .get()
                        .uri("/session")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer of.no.token")))
                .as("a page of another program")
                .contains("Authorization: Bearer");
        assertThat(advice(portal.http(null).get().uri("/session").header("Sec-Fetch-Site", "same-origin")))
                .isEqualTo("You are not signed in. Reload the page to sign in.");
    }

    private static @Nullable String advice(WebTestClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(request.exchange()
                        .expectStatus()
                        .isUnauthorized()
                        .expectBody(ProblemDetail.class)
                        .returnResult()
                        .getResponseBody())
                .getDetail();
    }

    private static void isProblem(WebTestClient.RequestHeadersSpec<?> request, int status, String code) {
        var answer = request.exchange();
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.expectHeader().exists(HttpHeaders.WWW_AUTHENTICATE);
        answer.expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.correlationId")
                .value(String.class, id -> assertThat(id).hasSize(36));
    }

    private static List<Row> table() {
        return RoleTable.read(FILE).rows();
    }

    private List<String> statuses(Row row) {
        List<String> statuses = new ArrayList<>();
        RoleCase made = null;
        for (Column column : Column.values()) {
            if (made == null || column == Column.STOPPED) {
                made = snapshots.begin(row.operation(), cases);
            }
            if (column == Column.STOPPED) {
                given.suspend(Given.NORTH);
            }
            String id = Objects.toString(made.variables().get("id"), null);
            String answer = send(row, column.account(), made, id);
            statuses.add(answer.substring(0, OK.length()));
            if (answer.startsWith(OK)) {
                made = null;
                attackExcluded(row, column);
            } else if (isKnown(row, answer)) {
                known.add(row.operation());
            } else if (id != null) {
                compare(row, column, made, id);
            }
        }
        return statuses;
    }

    private static boolean isKnown(Row row, String answer) {
        String code = MAY_KNOW.get(row.operation());
        return code != null && answer.contains("\"code\":\"%s\"".formatted(code));
    }

    /** Whom the task excludes is refused, too. */
    private void attackExcluded(Row row, Column column) {
        Account account = column.account();
        if (account != null && ABOUT_TASKS.stream().anyMatch(row.operation()::startsWith)) {
            RoleCase made = snapshots.begin(row.operation(), cases);
            String id = String.valueOf(made.variables().get("id"));
            if (row.operation().startsWith("/surveys/")) {
                Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
                mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        Update.update("plan.taskId", task.id().value()),
                        "surveyCampaigns");
            }
            mongo.findAll(Task.class).forEach(task -> given.excluding(task, account));
            compare(row, column, made, id);
        }
    }

    private void compare(Row row, Column column, RoleCase made, String id) {
        String one = send(row, column.account(), made, id);
        String other = send(row, column.account(), made, IdPlaces.unknown(id));
        attempts.note(one.equals(other), "%s as %s:%n  %s%n  %s".formatted(row.operation(), column, one, other));
    }

    private static String path(String endpoint, String id) {
        return endpoint.replace("{ending}", "csv")
                .replace("{name}", "tasks")
                .replaceAll("\\{versionNumber[^}]+}}", "1")
                .replaceAll("\\{\\w+}", id);
    }

    /** The status and the rest of the answer, without what differs between any two answers. */
    private String send(Row row, @Nullable Account account, RoleCase made, @Nullable String id) {
        RequestMappingInfo endpoint = Objects.requireNonNull(endpoints.get(row.operation()));
        HttpMethod method =
                endpoint.getMethodsCondition().getMethods().iterator().next().asHttpMethod();
        String path = path(row.operation(), String.valueOf(id));
        boolean isSheet =
                endpoint.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.valueOf("text/csv"));
        var request = portal.http(account).method(method).uri(path + "?" + made.path());
        if (method.equals(HttpMethod.PUT)) {
            request.contentType(isSheet ? MediaType.valueOf("text/csv") : MediaType.APPLICATION_OCTET_STREAM)
                    .bodyValue(isSheet ? made.document().getBytes(StandardCharsets.UTF_8) : PDF);
        }
        var answer = request.exchange().expectBody().returnResult();
        byte[] body = answer.getResponseBody();
        return answer.getStatus().value()
                + " " + answer.getResponseHeaders().getContentType() + " "
                + (body == null ? "" : new String(body, StandardCharsets.UTF_8))
                        .replace(String.valueOf(id), "ID")
                        .replaceAll("\"correlationId\":\"[^\"]+\"", "");
    }
}
