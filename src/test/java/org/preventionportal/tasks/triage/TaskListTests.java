package org.preventionportal.tasks.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.api.PageTexts;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TriageQueueOrder;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.data.query.ScrollSubrange;

/** Lists read what they show and no more, however long the life of their tasks was. */
@SliceTest
class TaskListTests {

    private static final BsonInt32 NOT = new BsonInt32(0);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private TriageQueue queue;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
    }

    @ParameterizedTest
    @CsvSource({
        "tasks/queueRows, OFFICER_NORTH_EAST, find",
        "tasks/queueRows, MANAGER, find",
        "tasks/taskRows, OFFICER_NORTH_EAST, find",
        "tasks/taskRows, PARTNER_NORTH, aggregate",
        "tasks/taskRows, PARTNER_SOUTH, aggregate",
    })
    void aListReadsNoHistoryAndNoActivitiesAndExplainsNoPriority(String document, Account account, String command) {
        assertThat(commands.during(() -> read(account, document))).containsExactly(command, "find");

        assertThat(commands.projections("tasks"))
                .singleElement()
                .satisfies(leftOut -> assertThat(leftOut)
                        .containsEntry("progress.history", NOT)
                        .containsEntry("delivery.activities", NOT)
                        .containsEntry("need.intelligence", NOT)
                        .containsEntry("queuePosition.score", NOT)
                        .doesNotContainKeys("need", "progress", "delivery", "queuePosition"));
        assertThat(commands.projections("partners"))
                .singleElement()
                .satisfies(leftOut -> assertThat(leftOut).containsEntry("history", NOT));
    }

    /** Of each task a page reads what it shows. Among its parts, that is nothing but what is named here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            triage/queue       | OFFICER_NORTH_EAST | INTELLIGENCE SCORE
            triage/queue       | MANAGER            | INTELLIGENCE SCORE
            triage/mine        | OFFICER_NORTH_EAST | ACTIVITIES THEMES
            triage/mine.agenda | OFFICER_NORTH_EAST | ACTIVITIES
            tasks/tasks        | PARTNER_NORTH      | ACTIVITIES
            tasks/tasks        | OFFICER_NORTH_EAST | ACTIVITIES
            home/home          | PARTNER_NORTH      |
            home/home          | OFFICER_NORTH_EAST |
            home/home          | MANAGER            |
            home/to-do         | OFFICER_NORTH_EAST |
            partners/tasks     | OFFICER_NORTH_EAST | ACTIVITIES
            search/search      | OFFICER_NORTH_EAST |
            """)
    void aPageWithAListReadsNoOtherPartsOfTasks(String page, Account account, @Nullable String parts) {
        var document = portal.as(account).document(PageTexts.of(page));
        variables(account).forEach(document::variable);

        commands.during(document::executeAndVerify);

        List<@Nullable BsonDocument> projections = commands.projections("tasks");
        assertThat(projections).isNotEmpty();
        assertThat(EnumSet.allOf(TaskPart.class).stream()
                        .filter(part -> projections.stream().anyMatch(projection -> isRead(part.path(), projection)))
                        .map(TaskPart::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts == null ? "" : parts);
        assertThat(commands.to("priorityPolicies"))
                .as("words of an explanation")
                .isEmpty();
    }

    private static Map<String, Object> variables(Account account) {
        boolean decides = account != Account.PARTNER_NORTH;
        boolean manages = account == Account.MANAGER;
        Map<String, Object> variables = new HashMap<>();
        List.of("reads", "readsTasks", "withUndated", "withCounts", "isOfSeveral")
                .forEach(name -> variables.put(name, true));
        List.of("decides", "isDeliveryStaff").forEach(name -> variables.put(name, decides));
        variables.put("isMember", !decides);
        variables.put("manages", manages);
        variables.put("evaluates", false);
        variables.put("listsSessions", false);
        variables.put("listsOverdue", true);
        variables.put("since", "2026-01-05");
        variables.put("first", 20);
        variables.put("toDo", "RECORD_DELIVERY");
        variables.put("id", Given.NORTH.value());
        variables.put("text", "training");
        variables.put("kinds", List.of("TASK"));
        variables.put("most", 5);
        return variables;
    }

    /** A projection names either what it leaves out or what it reads. */
    private static boolean isRead(String path, @Nullable BsonDocument projection) {
        if (projection == null) {
            return true;
        }
        boolean isNamed = projection.keySet().stream().anyMatch(field -> (path + ".").startsWith(field + "."));
        return isNamed != projection.containsValue(NOT);
    }

    @Test
    void aTotalIsCountedByOneCommandUpToAThousandOfThem() {
        assertThat(commands.during(() -> assertThat(total()).isEqualTo(3))).containsExactly("find", "aggregate");

        thousandRequests();
        assertThat(total()).isEqualTo(1001);
        assertThat(counted(Map.of())).isEqualTo(1001);
    }

    /** The newest thousand say how many there are, unless some of them are in a state that the filter leaves out. */
    @Test
    void aThousandTasksAreCountedByStateByOneCommand() {
        List<String> ofFew = commands.during(() -> counted(Map.of()));
        thousandRequests();

        assertThat(commands.during(() -> assertThat(counted(Map.of())).isEqualTo(1001)))
                .isEqualTo(ofFew);
        assertThat(counted(Map.of("states", List.of("REQUESTED")))).isEqualTo(1001);
        assertThat(counted(Map.of("states", List.of("IN_PROGRESS")))).isEqualTo(1);
    }

    private void thousandRequests() {
        MongoCollection<Document> stored = mongo.getCollection("tasks");
        Document task = Objects.requireNonNull(
                stored.find(new Document("progress.state", "REQUESTED")).first());
        stored.insertMany(IntStream.rangeClosed(1, 1005)
                .mapToObj(number -> new Document(task).append("_id", "tsk_copy" + number))
                .toList());
    }

    private int counted(Map<String, ?> filter) {
        return portal.read(
                Account.MANAGER, "tasks/taskCounts", Map.of("filter", filter), "taskCounts.totalCount", Integer.class);
    }

    private int total() {
        return portal.read(Account.MANAGER, "tasks/tasksTotal", Map.of(), "tasks.totalCount", Integer.class);
    }

    @Test
    void whatIsAskedForIsRead() {
        String rows = read(Account.MANAGER, "tasks/taskRowsWhole");

        assertThat(rows).contains("action=STARTED", "description=A workshop", "professionals=20");
    }

    @Test
    void whatFollowsFromActivitiesReadsThem() {
        commands.during(() -> read(Account.MANAGER, "tasks/taskRowsSessions"));

        assertThat(commands.projections("tasks"))
                .singleElement()
                .satisfies(leftOut -> assertThat(leftOut)
                        .doesNotContainKeys("delivery", "delivery.activities")
                        .containsEntry("progress.history", NOT));
    }

    /** Otherwise what a list left out would be lost. */
    @Test
    void aTaskThatWasReadWithoutItsHistoryCannotBeChanged() {
        var manager = new Caller(Account.MANAGER.id(), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());
        var first = ScrollSubrange.create(null, 1, true);
        Task row = queue.page(
                        TriageQueueFilter.NONE, TriageQueueOrder.PRIORITY, Set.of(TaskPart.HISTORY), manager, first)
                .iterator()
                .next();

        assertThatThrownBy(() -> row.acknowledge(Account.MANAGER.id(), Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class);
    }

    private String read(Account account, String document) {
        Map<?, ?> answer = portal.as(account)
                .documentName(document)
                .execute()
                .path("$.data")
                .entity(Map.class)
                .get();
        assertThat((List<?>) rows(answer)).isNotEmpty();
        return answer.toString();
    }

    private static Object rows(Map<?, ?> answer) {
        Map<?, ?> connection = (Map<?, ?>) answer.values().iterator().next();
        return Objects.requireNonNull(connection.get("nodes"));
    }
}
