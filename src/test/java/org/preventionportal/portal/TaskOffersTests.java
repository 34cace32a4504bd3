package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.documents.StoredDocuments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The pages of a task offer what the API lets their reader do, and nothing else. */
@BrowserTest
class TaskOffersTests {

    private static final String SEND = "Send a message to the partner";

    @Autowired
    private Given given;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private MongoTemplate mongo;

    private Scenery scenery;

    @BeforeEach
    void begin() {
        scenery = beans.createBean(Scenery.class);
        given.partnersOnly();
    }

    @Test
    void aMemberOfASuspendedOrganisationIsOfferedNeitherAnAnswerNorAMessage() {
        Task task = scenery.inProgress();
        String outcomes = "/tasks/%s/outcomes".formatted(task.id());
        try (Visitor member = Visitor.arrives()) {
            member.signsIn(Account.PARTNER_NORTH);
            assertThat(member.goes(outcomes).text()).contains("Verify the outcome");
            assertThat(member.goes(outcomes + "/" + scenery.outcomeOf(task)).text())
                    .contains("Verify the outcome");

            given.suspend(Given.NORTH);

            assertThat(member.goes(outcomes).text()).contains("See the history").doesNotContain("Verify the outcome");
            assertThat(member.goes("/tasks/" + task.id()).text())
                    .contains("Your organisation is suspended, or has not requested this task, so you cannot send a"
                            + " message.")
                    .doesNotContain("Send message", "Verify 1 outcome", "Send another document");
        }
    }

    @Test
    void anOfficerOfAnotherRegionSendsDocumentsForTheirOwnOrganisation() {
        Task task = scenery.inProgress();
        String documents = "/tasks/%s/documents".formatted(task.id());
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_AND_PARTNER);
            assertThat(officer.goes(documents).text())
                    .contains("Send a document")
                    .doesNotContain("Only officers of this region");
            officer.goes(documents + "/" + scenery.documentOf(task))
                    .types("Your comment", "Thank you.")
                    .presses("Comment");
            assertThat(officer.text()).contains("Thank you.").doesNotContain("This is the reviewed version");
        }
    }

    @Test
    void anOfficerOfAnotherRegionIsOfferedNoMessage() {
        Task task = scenery.requested();
        String advice = "Only officers of this region and programme managers can write to the partner, so you cannot"
                + " send a message.";
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_SOUTH_EAST);
            assertThat(officer.goes("/triage/" + task.id()).text())
                    .contains(advice)
                    .doesNotContain(SEND);
            assertThat(officer.goes("/tasks/" + task.id()).text())
                    .contains(advice)
                    .doesNotContain("Send message");
        }
    }

    @Test
    void aMemberOfTwoOrganisationsChoosesForWhichTheyWrite() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        try (Visitor member = Visitor.arrives()) {
            member.signsIn(Account.PARTNER_TWO, "/tasks/" + task.id())
                    .chooses("Organisation", "Kent County Council")
                    .types("Your message", "Which room is it?")
                    .presses("Send message");
            assertThat(member.text()).contains("Message sent.", "with: Kent County Council");
            writes(Account.PARTNER_NORTH, task);

            given.suspend(Given.SOUTH);

            assertThat(member.goes("/tasks/" + task.id()).text())
                    .contains("with: Kent County Council", "with: Northumberland County Council");
        }
    }

    private void writes(Account account, Task task) {
        Input message = Input.of("taskId", task.id()).with("text", "The hall.").withKey();
        assertThat(portal.codes(account, "tasks/postMessage", message)).isEmpty();
    }

    @Test
    void aLeadOfAnotherOrganisationIsNotOfferedToRemoveADocument() {
        Task task = given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        String documents = "/tasks/%s/documents/".formatted(task.id());
        String ofNorth = StoredDocuments.insert(mongo, task, Given.NORTH, Account.PARTNER_NORTH, task.updatedAt());
        String ofSouth = StoredDocuments.insert(mongo, task, Given.SOUTH, Account.PARTNER_SOUTH, task.updatedAt());
        try (Visitor member = Visitor.arrives()) {
            member.signsIn(Account.PARTNER_TWO);
            assertThat(member.goes(documents + ofSouth).text()).contains("Sent by mistake?");
            assertThat(member.goes(documents + ofNorth).text())
                    .contains("Send another version")
                    .doesNotContain("Sent by mistake?");
        }
    }
}
