package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.roles.OperationCases;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.CaseSnapshots;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleCases;
import org.preventionportal.support.RoleCases.RoleCase;
import org.preventionportal.support.RoleTable;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.RoleTable.Row;
import org.preventionportal.support.Wire;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Sends every operation as somebody whose role allows it, and who is excluded from the task. The answer equals the one
 * for a task that does not exist, and no list has a task from which its reader is excluded.
 */
@PortalTest
class ExcludedPersonTests {

    /** Those who see the tasks of the role table, one of each kind. */
    private static final List<Column> CALLERS =
            List.of(Column.MEMBER, Column.LEAD, Column.FOREIGN, Column.OFFICER, Column.OFFICER_SE, Column.MANAGER);

    private static final Set<String> OUTSIDE = Set.of("in", "no");

    /** The collections of what belongs to a task and has an id of its own. */
    private static final List<String> PARTS = List.of("messages", "taskDocuments", "outcomes", "participants");

    private static final String REASON = "A relative.";

    private final Attempts attempts = new Attempts("excluded people");

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

    private boolean isChanged;
    private ComparableAnswers answers;

    @BeforeEach
    void begin() {
        answers = new ComparableAnswers(new Wire(portal));
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
        attempts.report();
    }

    @Test
    void aTaskThatExcludesSomebodyIsLikeNoneToThem() {
        RoleCases cases = beans.createBean(OperationCases.class).all();
        RoleTable.read().rows().stream()
                .filter(row -> !row.operation().startsWith("Subscription."))
                .forEach(row -> attack(row, cases));
        assertThat(attempts.leaks()).isEmpty();
        assertThat(attempts.tried()).isGreaterThan(300);
    }

    /** Begins anew after a mutation that was not refused. A query and a refusal change nothing. */
    private void attack(Row row, RoleCases cases) {
        RoleCase working = null;
        for (Column column : CALLERS) {
            if (!OUTSIDE.contains(row.outcome(column))) {
                if (working == null) {
                    working = snapshots.begin(row.operation(), cases);
                    isChanged = false;
                }
                if (mongo.count(new Query(), "tasks") == 0) {
                    return; // the operation is about something else
                }
                attack(row.operation(), column, working);
                includeAgain(Objects.requireNonNull(column.account()));
                working = isChanged ? null : working;
            }
        }
    }

    private void attack(String operation, Column column, RoleCase working) {
        Map<String, @Nullable Object> variables = Portal.json(working.variables());
        String document = HttpPortal.documentText(working.document());
        Account account = Objects.requireNonNull(column.account());
        for (String id : IdPlaces.in(variables)) {
            String task = taskOf(id);
            if (task != null) {
                exclude(account, task);
                compare(operation, account, document, variables, id);
                String caller = "node of %s as %s".formatted(operation, account);
                note(caller, id, answers.node(account, id), answers.unknownNode(account, id));
            }
        }
        List<String> all = StoredRecords.ids(mongo, new Query(), Task.class, Function.identity());
        all.forEach(task -> exclude(account, task));
        if (!operation.startsWith("Mutation.")) {
            String answer = answers.sent(account, document, variables, "-");
            attempts.note(
                    all.stream()
                            .noneMatch(task -> answer.contains(task)
                                    && !IdPlaces.in(variables).contains(task)),
                    "%s as %s: %s".formatted(operation, account, answer));
        }
    }

    /** The task that has this id, or whose part has it; null for ids of other things. */
    private @Nullable String taskOf(String id) {
        if (id.startsWith("tsk_")) {
            return id;
        }
        if (id.startsWith("act_")) {
            Document task = mongo.findOne(
                    Query.query(Criteria.where("delivery.activities._id").is(id)), Document.class, "tasks");
            return task == null ? null : task.getString("_id");
        }
        if (id.startsWith("svc_")) {
            Document campaign = mongo.findById(id, Document.class, "surveyCampaigns");
            return campaign == null ? null : campaign.getEmbedded(List.of("plan", "taskId"), String.class);
        }
        return PARTS.stream()
                .map(part -> mongo.findById(id, Document.class, part))
                .filter(Objects::nonNull)
                .map(part -> part.getString("task"))
                .findFirst()
                .orElse(null);
    }

    private void exclude(Account account, String task) {
        var exclusion = Exclusion.of(account.id(), null, REASON, PersonId.SERVICE, Instant.EPOCH);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task)),
                new Update().push("sharing.exclusions", exclusion),
                "tasks");
    }

    /** The next caller is excluded alone, so that nobody else's access is missing. */
    private void includeAgain(Account account) {
        var exclusion = new Document("person", account.id().value()).append("reason", REASON);
        StoredRecords.ids(mongo, new Query(), Task.class, Function.identity())
                .forEach(task -> mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(task)),
                        new Update().pull("sharing.exclusions", exclusion),
                        "tasks"));
    }

    private void compare(String operation, Account account, String document, Map<String, ?> variables, String id) {
        String unknown = IdPlaces.unknown(id);
        String one = answers.sent(account, document, variables, id);
        String other = answers.sent(account, document, IdPlaces.replaced(variables, id, unknown), unknown);
        isChanged |= operation.startsWith("Mutation.") && (one + other).contains("\"userErrors\":[]");
        note("%s as %s".formatted(operation, account), id, one, other);
    }

    private void note(String caller, String id, String one, String other) {
        attempts.note(one.equals(other), "%s with %s:%n  %s%n  %s".formatted(caller, id, one, other));
    }
}
