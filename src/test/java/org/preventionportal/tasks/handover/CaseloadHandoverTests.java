package org.preventionportal.tasks.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.partners.PartnerCaseload;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** An officer leaves, and nothing that was accepted is lost. */
@SliceTest
class CaseloadHandoverTests {

    private static final Account OLD = Account.OFFICER_SOUTH_EAST;
    private static final Account NEW = Account.OFFICER_AND_EVALUATOR;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TestDatabase database;

    @Autowired
    private CaseloadHandover handover;

    @Autowired
    private TaskRecords tasks;

    @Autowired
    private PartnerCaseload partners;

    @Autowired
    private Directory directory;

    @Autowired
    private Outbox outbox;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void tasksAndPartnersAreHandedOverTogetherWithTheReasonInEachHistory() {
        Task accepted = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        Task begun = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        Task others = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        lookAfter(OLD);
        Input input = toOfficer(NEW);

        for (int time = 0; time < 2; time++) {
            HandedOver handedOver = handOver(input);
            assertThat(handedOver.taskCount()).isEqualTo(2);
            assertThat(handedOver.partnerCount()).isEqualTo(1);
            assertThat(handedOver.completedAt()).isNotNull();
        }

        for (Task task : List.of(accepted, begun)) {
            assertThat(given.load(task).officer()).isEqualTo(NEW.id());
            assertThat(given.load(task).history().getLast().text()).isEqualTo("A new post.");
        }
        assertThat(given.load(others).officer()).isEqualTo(Account.OFFICER_NORTH_EAST.id());
        assertThat(database.dump("relationships")).contains("\"officer\": \"%s\"".formatted(NEW.id()));
        assertThat(database.dump("outbox").lines())
                .singleElement()
                .asString()
                .contains("CASELOAD_RECEIVED")
                .doesNotContain("A new post.");
    }

    @Test
    void aManagerHandsOverNoTaskThatTheyMustNotSee() {
        Task visible = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        Task hidden = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OLD); // in a region that NEW does not cover
        given.excluding(hidden, Account.MANAGER);

        assertThat(handOver(toOfficer(NEW)).taskCount()).isEqualTo(1);

        assertThat(given.load(visible).officer()).isEqualTo(NEW.id());
        assertThat(given.load(hidden).officer()).isEqualTo(OLD.id());
    }

    @Test
    void whoHasLeftWithACaseloadIsListed() {
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        Task task = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.PARTNER_NONE);
        lookAfter(OLD);
        mongo.updateFirst(
                Query.query(Criteria.where("officer").is(OLD.id().value())),
                Update.update("officer", Account.PARTNER_NONE.id().value()),
                "relationships");
        assertThat(formerOfficers())
                .as("neither an officer nor somebody without a caseload")
                .containsExactly(new Former(new Named(Account.PARTNER_NONE.id().value()), 1, 1));
        assertThat(formerOfficerCount()).isEqualTo(1);

        handOver(Input.of("fromOfficerId", Account.PARTNER_NONE.id())
                .with("toOfficerId", NEW.id())
                .with("reason", "A new post.")
                .withKey());

        assertThat(given.load(task).officer()).isEqualTo(NEW.id());
        assertThat(formerOfficers()).isEmpty();
        assertThat(formerOfficerCount()).isZero();
    }

    private record Former(Named person, int taskCount, int partnerCount) {}

    private record Named(String id) {}

    private int formerOfficerCount() {
        return portal.read(
                Account.MANAGER,
                "access/home",
                Map.of("since", "2026-01-05"),
                "home.formerOfficerCount",
                Integer.class);
    }

    private List<Former> formerOfficers() {
        return portal.readAll(Account.MANAGER, "tasks/formerOfficers", Map.of(), "formerOfficers", Former.class);
    }

    @Test
    void aHandoverIsFoundByManagers() {
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        String id = handOver(toOfficer(NEW)).id();
        assertThat(portal.text(Account.MANAGER, "tasks/taskPart", Map.of("id", id)))
                .contains("A new post.", "taskCount=1");
        assertThat(portal.text(Account.OFFICER_NORTH_EAST, "tasks/taskPart", Map.of("id", id)))
                .contains("node=null");
    }

    @Test
    void theNextOfficerMustCoverTheRegions() {
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        assertRefused(Account.OFFICER_NORTH_EAST, ErrorCode.NOT_ALLOWED, "does not cover South East yet");
        assertRefused(Account.PARTNER_NORTH, ErrorCode.INVALID, "Name a prevention officer");
        assertRefused(OLD, ErrorCode.INVALID, "Choose another officer");
    }

    private void assertRefused(Account officer, ErrorCode code, String message) {
        assertThat(portal.userErrors(Account.MANAGER, "tasks/handOverCaseload", toOfficer(officer)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.message()).contains(message);
                });
    }

    @Test
    void anInterruptedHandoverIsFinished() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        handOver(toOfficer(NEW));
        CheckedCommands.exempt(() -> {
            mongo.updateMulti(
                    new Query(), Update.update("progress.officer", OLD.id().value()), Task.class);
            mongo.updateMulti(new Query(), new Update().unset("completedAt"), Handover.class);
        });

        handover.finishInterrupted();

        assertThat(given.load(task).officer()).isEqualTo(NEW.id());
        assertThat(database.dump("handovers")).contains("completedAt");
    }

    @Test
    void aHandoverThatCannotBeFinishedDoesNotHoldUpTheOthers() {
        Task unreadable = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        handOver(toOfficer(NEW));
        var all = mongo.getCollection("handovers");
        Document stuck = Objects.requireNonNull(all.find().first());
        stuck.remove("completedAt");
        CheckedCommands.exempt(() -> {
            all.drop();
            all.insertOne(stuck);
            all.insertOne(new Document(stuck)
                    .append("_id", "another")
                    .append("fromOfficer", Account.OFFICER_NORTH_EAST.id().value()));
            mongo.updateMulti(
                    Query.query(Criteria.where("_id").is(unreadable.id().value())),
                    Update.update("progress.officer", OLD.id().value()).unset("origin.createdAt"),
                    "tasks");
        });

        handover.finishInterrupted();

        assertThat(mongo.find(Query.query(Criteria.where("completedAt").ne(null)), Handover.class))
                .extracting(Handover::id)
                .containsExactly("another");
    }

    @Test
    void aTaskThatExcludesTheManagerMeanwhileStays() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        handOver(toOfficer(NEW));
        CheckedCommands.exempt(() -> {
            mongo.updateMulti(
                    new Query(), Update.update("progress.officer", OLD.id().value()), Task.class);
            mongo.updateMulti(new Query(), new Update().unset("completedAt"), Handover.class);
        });
        int entries = given.load(task).history().size();

        handoverWith(1, () -> exclude(task, Account.MANAGER)).finishInterrupted();

        assertThat(given.load(task).officer()).isEqualTo(OLD.id());
        assertThat(given.load(task).history()).hasSize(entries);
    }

    /** Otherwise a task that never ceases to change would hold the job up for ever. */
    @Test
    void aTaskThatOthersKeepChangingIsLeftForTheNextTime() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        handOver(toOfficer(NEW));
        CheckedCommands.exempt(() -> {
            mongo.updateMulti(
                    new Query(), Update.update("progress.officer", OLD.id().value()), Task.class);
            mongo.updateMulti(new Query(), new Update().unset("completedAt"), Handover.class);
        });
        CaseloadHandover disturbed = handoverWith(11, () -> change(task));

        disturbed.finishInterrupted();
        assertThat(given.load(task).officer()).isEqualTo(OLD.id());
        assertThat(database.dump("handovers")).doesNotContain("completedAt");

        disturbed.finishInterrupted();
        assertThat(given.load(task).officer()).isEqualTo(NEW.id());
        assertThat(database.dump("handovers")).contains("completedAt");
    }

    private void exclude(Task task, Account account) {
        given.excluding(task, account);
        change(task);
    }

    private void change(Task task) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())), new Update().inc("version", 1), "tasks");
    }

    /** @param meanwhile what happens between the reading and the save, in the first attempts */
    private CaseloadHandover handoverWith(int attempts, Runnable meanwhile) {
        var left = new AtomicInteger(attempts);
        var later = new MutableClock() {
            @Override
            public Instant instant() {
                if (left.getAndDecrement() > 0) {
                    meanwhile.run();
                }
                return super.instant();
            }
        };
        return new CaseloadHandover(
                tasks, partners, directory, outbox, mongo, later, new JobFailures(ObservationRegistry.NOOP));
    }

    @Test
    void theHandoverPackListsTasksAndNextSteps() {
        Task waiting = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task begun = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        lookAfter(OLD);

        assertThat(portal.text(NEW, "partners/handoverPack", Map.of("id", Given.SOUTH)))
                .contains("champion={name=Robin Example}", "officer={id=%s}".formatted(OLD.id()))
                .contains("awaitingDelivery=[{id=%s, title=".formatted(begun.id()))
                .contains("awaitingDecision=[{id=%s}]".formatted(waiting.id()))
                .contains("kind=ACKNOWLEDGE", "kind=DECIDE", "kind=DELIVER");
    }

    private void lookAfter(Account officer) {
        Input relationship = Input.of("partnerId", Given.SOUTH)
                .with("version", 0)
                .with("buyIn", "ENGAGED")
                .with("agreement", "FORMAL")
                .with("officerId", officer.id())
                .with("champion", Map.of("name", "Robin Example", "jobTitle", "Lead"));
        assertThat(portal.codes(Account.MANAGER, "partners/recordRelationship", relationship))
                .isEmpty();
    }

    private record HandedOver(
            String id,
            int taskCount,
            int partnerCount,
            @Nullable Instant completedAt) {}

    private HandedOver handOver(Input input) {
        return portal.change(Account.MANAGER, "tasks/handOverCaseload", input, "handover", HandedOver.class);
    }

    private static Input toOfficer(Account officer) {
        return Input.of("fromOfficerId", OLD.id())
                .withKey()
                .with("toOfficerId", officer.id())
                .with("reason", "A new post.");
    }
}
