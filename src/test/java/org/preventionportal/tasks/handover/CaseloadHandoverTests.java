package org.preventionportal.tasks.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** An officer leaves, and nothing that was accepted is lost. */
@PortalTest
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
        String key = key();

        assertThat(handOver(key, NEW))
                .contains("taskCount=2, partnerCount=1", "userErrors=[]")
                .doesNotContain("completedAt=null");
        assertThat(handOver(key, NEW)).contains("taskCount=2, partnerCount=1");

        for (Task task : java.util.List.of(accepted, begun)) {
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
    void theNextOfficerMustCoverTheRegions() {
        given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        assertThat(handOver(key(), Account.OFFICER_NORTH_EAST))
                .contains("NOT_ALLOWED", "does not cover South East yet");
        assertThat(handOver(key(), Account.PARTNER_NORTH)).contains("INVALID", "Name a prevention officer");
        assertThat(handOver(key(), OLD)).contains("INVALID", "Choose another officer");
    }

    @Test
    void anInterruptedHandoverIsFinished() {
        Task task = given.accepted(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        handOver(key(), NEW);
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
    void theHandoverPackListsTasksAndNextSteps() {
        Task waiting = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        Task begun = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, OLD);
        lookAfter(OLD);

        assertThat(portal.text(
                        NEW,
                        "{ partner(id: \"%s\") { relationship { champion { name } officer { id } } handoverPack { awaitingDelivery { id } awaitingDecision { id } nextSteps { kind task { id } } completedCount notCompletedCount } } }"
                                .formatted(Given.SOUTH)))
                .contains("champion={name=Robin Example}", "officer={id=%s}".formatted(OLD.id()))
                .contains("awaitingDelivery=[{id=%s}]".formatted(begun.id()))
                .contains("awaitingDecision=[{id=%s}]".formatted(waiting.id()))
                .contains("kind=ACKNOWLEDGE", "kind=DECIDE", "kind=DELIVER");
    }

    private void lookAfter(Account officer) {
        portal.change(
                Account.MANAGER,
                "recordRelationship",
                "partnerId: \"%s\", version: 0, buyIn: ENGAGED, agreement: FORMAL, officerId: \"%s\", champion: {name: \"Robin Example\", jobTitle: \"Lead\"}"
                        .formatted(Given.SOUTH, officer.id()),
                "");
    }

    private String handOver(String key, Account to) {
        return String.valueOf(portal.change(
                Account.MANAGER,
                "handOverCaseload",
                key
                        + "fromOfficerId: \"%s\", toOfficerId: \"%s\", reason: \"A new post.\""
                                .formatted(OLD.id(), to.id()),
                "handover { taskCount partnerCount completedAt }"));
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }
}
