package org.preventionportal.tasks.joining;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/**
 * A member of an organisation that joined a task asks again and again for everything that they can see of it, and must
 * not notice that others do something which they may not see.
 */
@BrowserTest
class UnseenChangesTests {

    private static final Account READER = Account.PARTNER_SOUTH;
    private static final Account REQUESTER = Account.PARTNER_NORTH;
    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    private static final Map<String, Object> REACH =
            Map.of("frontline", 47, "otherProfessionals", 0, "youngPeople", 0, "other", 0, "method", "ESTIMATE");

    private static final List<String> ORDERS =
            List.of("NEWEST_FIRST", "OLDEST_FIRST", "NEWEST_UPDATE_FIRST", "OLDEST_UPDATE_FIRST");

    /** They need arguments of their own, or cost much and are for staff only. */
    private static final List<String> NOT_ASKED_FOR = List.of("accessDecisions", "daysSpent", "inKindDays");

    /** An operation that asks for more would cost too much. */
    private static final int MAX_CHARACTERS = 3_000;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private MutableClock clock;

    private final Visitor visitor = Visitor.withoutScripts();
    private Task task = Given.anyTask();
    private String id = "";
    private String feed = "";

    /** What the reader got last. */
    private Map<String, String> seen = Map.of();

    /** Own requests before and after the task was joined, between which it would move. */
    @BeforeEach
    void begin() {
        given.partnersOnly();
        later();
        given.requested(Given.SOUTH, READER);
        later();
        task = given.joined(Given.NORTH, REQUESTER, Given.SOUTH, READER);
        id = task.id().value();
        later();
        given.requested(Given.SOUTH, READER);
        later();
        feed = URI.create(
                        portal.change(READER, "tasks/createCalendarFeed", Input.of("revision", 0), "url", String.class))
                .getPath();
        visitor.signsIn(READER);
    }

    @AfterEach
    void end() {
        visitor.close();
    }

    @Test
    void nothingMovesWithWhatOthersDoToARequest() {
        unnoticed("amending the words", () -> amend(Input.of("description", "The zebrafinch house needs it.")));
        unnoticed("amending the people", () -> amend(Input.of("reach", REACH)));
        unnoticed("amending the intelligence", () -> amend(Input.of("intelligence", intelligence())));
        unnoticed("sharing", () -> change(REQUESTER, "shareTask", Input.of("visibility", "AUTHOR")));
        unnoticed("overriding the priority", () -> change(OFFICER, "overrideTaskPriority", why().with("points", 96)));
        unnoticed("restoring the priority", () -> change(OFFICER, "restoreTaskPriority", why()));
        unnoticed("reclassifying the people", () -> change(OFFICER, "reclassifyTask", people()));
        unnoticed("a score", this::moveScores);
        unnoticed(
                "an organisation that joins", () -> given.joinedToo(task, Given.SUSPENDED, Account.PARTNER_SUSPENDED));
        unnoticed("an organisation that leaves", this::leaveAgain);
        unnoticed("an exclusion", () -> exclude(Account.MANAGER, Account.OFFICER_SOUTH_EAST));
        unnoticed("another organisation's exclusion", () -> exclude(Account.LEAD_NORTH, Account.COLLEAGUE_NORTH));
        unnoticed("the own lead's exclusion", () -> exclude(Account.LEAD_SOUTH, Account.PARTNER_TWO));
        unnoticed(
                "lifting an exclusion",
                () -> change(
                        Account.MANAGER, "liftExclusion", why().with("personId", Account.OFFICER_SOUTH_EAST.id())));
        unnoticed("a note", () -> write(OFFICER, "postNote", Input.of("text", "Only for staff.")));
        unnoticed("a message", () -> write(REQUESTER, "postMessage", Input.of("text", "Only for the officer.")));
        unnoticed(
                "an answer",
                () -> write(
                        OFFICER, "postMessage", Input.of("text", "For them.").with("partnerId", Given.NORTH)));
        unnoticed("opening the intelligence", () -> write(Account.OFFICER_SOUTH_EAST, "openIntelligence", why()));
    }

    @Test
    void nothingMovesWithWhatOthersDoDuringDelivery() {
        change(OFFICER, "acceptTask", Input.of("officerId", OFFICER.id()));
        change(OFFICER, "scheduleTask", schedule(List.of(Given.NORTH, Given.SOUTH)));
        change(OFFICER, "startTask", Input.of("taskId", id));
        Input activity = activity(List.of(Given.NORTH, Given.SOUTH));
        Input recording = portal.current(OFFICER, id).withKey().with("activity", activity);
        String recorded = portal.change(OFFICER, "tasks/recordActivity", recording, "activity.id", String.class);

        unnoticed("other partners of a session", () -> change(OFFICER, "scheduleTask", schedule(List.of(Given.NORTH))));
        unnoticed(
                "other partners of an activity",
                () -> change(
                        Account.MANAGER,
                        "amendActivity",
                        why().with("activityId", recorded).with("activity", activity(List.of(Given.NORTH)))));
        unnoticed("another's outcome", () -> write(OFFICER, "recordOutcome", outcome()));
        unnoticed("sharing", () -> change(REQUESTER, "shareTask", Input.of("visibility", "AUTHOR")));
        assertThat(seen.toString()).contains("BEGIN:VEVENT", "Town hall");
    }

    @Test
    void whatItSeesIsNoticedInEachWay() {
        noticed("a question", () -> change(OFFICER, "requestInformation", Input.of("question", "How many?")));
        noticed("an answer", () -> change(REQUESTER, "provideInformation", Input.of("answer", "Forty.")));
        noticed("another aim", () -> change(OFFICER, "reclassifyTask", why().with("aim", "PATHWAY_OR_POLICY")));
        noticed("acceptance", () -> change(OFFICER, "acceptTask", Input.of("officerId", OFFICER.id())));
        noticed("a session", () -> change(OFFICER, "scheduleTask", schedule(List.of())));
        noticed("the beginning", () -> change(OFFICER, "startTask", Input.of("taskId", id)));
        noticed(
                "an activity",
                () -> portal.change(
                        OFFICER,
                        "tasks/recordActivity",
                        portal.current(OFFICER, id).withKey().with("activity", activity(List.of())),
                        "activity.id",
                        String.class));
    }

    /** Neither an unseen change is a conflict, nor does a version that was read before a seen one suffice. */
    @Test
    void onlyWhatItSeesIsAConflict() {
        Input read = portal.current(READER, id).with("partnerId", Given.SOUTH);
        change(OFFICER, "requestInformation", Input.of("question", "How many?"));
        assertThat(portal.codes(READER, "tasks/leaveTask", read)).containsExactly("CONFLICT");

        read = portal.current(READER, id).with("partnerId", Given.SOUTH);
        change(REQUESTER, "shareTask", Input.of("visibility", "AUTHOR"));
        exclude(Account.MANAGER, Account.OFFICER_SOUTH_EAST);
        assertThat(portal.codes(READER, "tasks/leaveTask", read)).isEmpty();

        given.joinedToo(task, Given.SOUTH, READER);
        assertThat(portal.codes(READER, "tasks/leaveTask", read))
                .as("read before it left and joined again")
                .containsExactly("CONFLICT");
    }

    private void unnoticed(String act, Runnable by) {
        Map<String, String> before = seen.isEmpty() ? polled() : seen;
        long stored = given.load(task).version();
        Instant begun = later();
        by.run();
        later();
        seen = polled();

        assertThat(whatDiffers(before, seen)).as(act).isEmpty();
        assertThat(listed("NEWEST_FIRST", Map.of("updatedFrom", begun))).as(act).isEmpty();
        assertThat(List.of(
                                "a score",
                                "a note",
                                "a message",
                                "an answer",
                                "opening the intelligence",
                                "another's outcome")
                        .contains(act))
                .as("whether %s leaves the stored version", act)
                .isEqualTo(given.load(task).version() == stored);
    }

    private void noticed(String act, Runnable by) {
        Input version = portal.current(READER, id);
        Instant begun = later();
        by.run();
        later();

        assertThat(portal.current(READER, id)).as(act).isNotEqualTo(version);
        assertThat(listed("OLDEST_FIRST", Map.of("updatedFrom", begun))).as(act).containsExactly(id);
        assertThat(listed("NEWEST_UPDATE_FIRST", Map.of()).getFirst()).as(act).isEqualTo(id);
        assertThat(listed("OLDEST_UPDATE_FIRST", Map.of()).getLast()).as(act).isEqualTo(id);
        given.requested(Given.SOUTH, READER);
        later();
        assertThat(listed("NEWEST_UPDATE_FIRST", Map.of()).getFirst()).as(act).isNotEqualTo(id);
    }

    /** Where two answers begin to differ, since pages are long. */
    private static List<String> whatDiffers(Map<String, String> before, Map<String, String> after) {
        assertThat(after).containsOnlyKeys(before.keySet());
        List<String> found = new ArrayList<>();
        before.forEach((asked, was) -> {
            String is = Objects.requireNonNull(after.get(asked));
            int at = Arrays.mismatch(was.toCharArray(), is.toCharArray());
            if (at >= 0) {
                found.add("%s: …%s… became …%s…".formatted(asked, around(at, was), around(at, is)));
            }
        });
        return found;
    }

    private static String around(int at, String text) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    /** Everything that the reader gets, by what they ask for. */
    private Map<String, String> polled() {
        var all = new LinkedHashMap<String, String>();
        for (List<String> fields : fields()) {
            String asked = String.join(" ", fields);
            all.put(
                    asked,
                    Portal.text(portal.as(READER)
                            .document("{ task(id: \"%s\") { %s } }".formatted(id, asked))
                            .execute()));
        }
        ORDERS.forEach(order -> all.put(order, listed(order, Map.of()).toString()));
        ORDERS.forEach(order -> all.put(order + " by pages", paged(order).toString()));
        Instant updated = Instant.parse(
                portal.read(READER, "tasks/taskVersion", Map.of("id", id), "task.updatedAt", String.class));
        all.put("since the change", counted(Map.of("updatedFrom", updated)));
        all.put("after the change", counted(Map.of("updatedFrom", updated.plusMillis(1))));
        all.put("words", counted(Map.of("words", "zebrafinch")));
        all.put("search", portal.text(READER, "search/search", Map.of("text", "zebrafinch")));
        all.put("conflict", portal.text(READER, "tasks/leaveTask", Map.of("input", stale())));
        EntityExchangeResult<byte[]> calendar = portal.get(null, feed);
        all.put("calendar", body(calendar));
        all.put("tag", String.valueOf(calendar.getResponseHeaders().getETag()));
        all.put("session", session());
        for (String path : List.of("/tasks/" + id, "/tasks", "/home")) {
            visitor.goes(path);
            all.put(path, page());
        }
        return all;
    }

    private Input stale() {
        return Input.of("taskId", id).with("version", 0).with("partnerId", Given.SOUTH);
    }

    private String session() {
        return visitor.context()
                .request()
                .get("/tasks/%s/session.ics".formatted(id))
                .text()
                .replaceAll("\"correlationId\":\"[^\"]+\"", "");
    }

    /** Without what differs between any two answers. */
    private String page() {
        return new String(visitor.source(), StandardCharsets.UTF_8)
                .replaceAll("(name=\"(_csrf|idempotencyKey)\" value|nonce|data-seconds)=\"[^\"]*\"", "");
    }

    private static String body(EntityExchangeResult<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
    }

    private String counted(Map<String, ?> filter) {
        return portal.text(READER, "tasks/taskCounts", Map.of("filter", Portal.json(filter)));
    }

    private List<String> listed(String order, Map<String, ?> filter) {
        Map<String, ?> variables = Map.of("order", order, "filter", Portal.json(filter));
        return portal.readAll(READER, "tasks/changedTasks", variables, "tasks.nodes[*].id", String.class);
    }

    /** The list as those read it who turn the pages. */
    private List<String> paged(String order) {
        List<String> found = new ArrayList<>();
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("order", order, "first", 1));
        List<String> page = portal.readAll(READER, "tasks/changedTasks", variables, "tasks.nodes[*].id", String.class);
        while (!page.isEmpty()) {
            found.addAll(page);
            variables.put(
                    "after",
                    portal.read(READER, "tasks/changedTasks", variables, "tasks.pageInfo.endCursor", String.class));
            page = portal.readAll(READER, "tasks/changedTasks", variables, "tasks.nodes[*].id", String.class);
        }
        return found;
    }

    /** All fields of a task with the fields of its parts, some in each operation because of the limits. */
    private List<List<String>> fields() {
        List<String> all = type("Task").getFieldDefinitions().stream()
                .filter(field -> !NOT_ASKED_FOR.contains(field.getName()))
                .flatMap(field -> asked(field, 2).stream())
                .toList();
        List<List<String>> portions = new ArrayList<>();
        int characters = MAX_CHARACTERS;
        for (String field : all) {
            characters += field.length();
            if (characters > MAX_CHARACTERS) {
                portions.add(new ArrayList<>());
                characters = field.length();
            }
            portions.getLast().add(field);
        }
        return portions;
    }

    private GraphQLObjectType type(String name) {
        return (GraphQLObjectType) Objects.requireNonNull(source.schema().getType(name));
    }

    private Optional<String> asked(GraphQLFieldDefinition field, int depth) {
        String name = field.getArgument("first") == null ? field.getName() : field.getName() + "(first: 5)";
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
            return Optional.of(name);
        }
        if (depth == 0) {
            return Optional.empty();
        }
        boolean isList = type.getName().endsWith("Connection");
        GraphQLObjectType items = isList
                ? (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(
                        type.getFieldDefinition("nodes").getType())
                : type;
        String parts = items.getFieldDefinitions().stream()
                .filter(part -> part.getArguments().isEmpty() && !NOT_ASKED_FOR.contains(part.getName()))
                .flatMap(part -> asked(part, depth - 1).stream())
                .collect(Collectors.joining(" ", "{ ", " }"));
        return Optional.of(name + (isList ? " { nodes " + parts + " }" : " " + parts));
    }

    private void amend(Input need) {
        change(REQUESTER, "amendRequest", Input.of("childAtRiskNow", false).with("need", need));
    }

    private static Map<String, Object> intelligence() {
        return Map.of(
                "source", "RELIABLE",
                "assessment", "KNOWN_INDIRECTLY",
                "handling", "MAY_BE_SHARED",
                "text", "A zebrafinch was seen.");
    }

    private static Input why() {
        return Input.of("reason", "It has to be.");
    }

    private static Input people() {
        return why().with("reach", Map.of("frontline", 61, "method", "ESTIMATE"));
    }

    /** Accepting a request of the region moves the score of the others. */
    private void moveScores() {
        Task other = given.requested(Given.NORTH, REQUESTER);
        portal.changeTask(
                OFFICER, "tasks/acceptTask", portal.current(OFFICER, other.id()).with("officerId", OFFICER.id()));
    }

    private void leaveAgain() {
        given.reinstate(Given.SUSPENDED);
        Input leaving = portal.current(Account.PARTNER_SUSPENDED, id).with("partnerId", Given.SUSPENDED);
        assertThat(portal.codes(Account.PARTNER_SUSPENDED, "tasks/leaveTask", leaving))
                .isEmpty();
    }

    private void exclude(Account actor, Account person) {
        change(actor, "excludePerson", why().with("personId", person.id()));
    }

    private static Input schedule(List<?> partners) {
        return Input.of("startsOn", Given.later()).with("place", "Town hall").with("partnerIds", partners);
    }

    private static Input activity(List<?> partners) {
        return Input.of("description", "A course")
                .with("date", Given.later())
                .with("partnerIds", partners)
                .with("reach", List.of());
    }

    private static Input outcome() {
        var outcome = Map.of(
                "kind", "SYSTEM_CHANGE",
                "statement", "The zebrafinch rule",
                "contribution", "All",
                "evidence", "OBSERVED",
                "evidenceText", "Seen",
                "significance", "MAJOR");
        return Input.of("partnerId", Given.NORTH).with("outcome", outcome);
    }

    private void change(Account account, String mutation, Input input) {
        portal.changeTask(
                account, "tasks/" + mutation, portal.current(account, id).withAll(input));
    }

    private void write(Account account, String mutation, Input input) {
        Input whole = Input.of("taskId", id).withKey().withAll(input);
        assertThat(portal.codes(account, "tasks/" + mutation, whole)).isEmpty();
    }

    private Instant later() {
        clock.advance(Duration.ofSeconds(2));
        return clock.instant();
    }
}
