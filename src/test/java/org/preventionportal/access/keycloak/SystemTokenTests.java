package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.development.Neighbours;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** Another system, whose client is made as operators make it, is a member of its partner and no more. */
@PortalTest
class SystemTokenTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private Directory directory;

    @Autowired
    private TestDatabase database;

    @Test
    void aSystemRequestsTasksForItsPartnerOnly() throws IOException {
        given.partnersOnly();
        String secret = Neighbours.shared().keycloak().addSystem("system-cases", Given.SOUTH.value());
        HttpGraphQlTester system = portal.withToken(Tokens.ofSystem("system-cases", secret));

        GraphQlTester.Response viewer = system.documentName("access/viewer").execute();
        String subject = viewer.path("viewer.person.id").entity(String.class).get();
        assertThat(Portal.text(viewer))
                .contains("roles=[PARTNER], regions=[], viewerCanRequestTasks=true, viewerCanTriage=false");

        GraphQlTester.Response draft = draft(system, Given.SOUTH);
        assertThat(Portal.userErrors(draft, "tasks/createTaskDraft")).isEmpty();
        assertThat(Portal.userErrors(draft(system, Given.NORTH), "tasks/createTaskDraft"))
                .extracting(error -> Objects.requireNonNull(error).code())
                .containsExactly(ErrorCode.NOT_FOUND);
        assertThat(database.dump("audit")).contains("createTaskDraft", subject);
    }

    /** The account of a system has no address. */
    @Test
    void emailsAboutARequestOfASystemGoToTheLeadsOfItsPartner() throws IOException {
        given.partnersOnly();
        String secret = Neighbours.shared().keycloak().addSystem("system-mail", Given.SOUTH.value());
        HttpGraphQlTester system = portal.withToken(Tokens.ofSystem("system-mail", secret));
        PersonId subject = new PersonId(system.documentName("access/viewer")
                .execute()
                .path("viewer.person.id")
                .entity(String.class)
                .get());

        assertThat(directory.writerOrLeads(subject, Given.SOUTH, _ -> true))
                .contains(Account.LEAD_SOUTH.id())
                .doesNotContain(subject);
    }

    private static GraphQlTester.Response draft(HttpGraphQlTester system, PartnerId partner) {
        Map<String, ?> input = Input.of("childAtRiskNow", false)
                .withKey()
                .with("partnerId", partner.value())
                .with("need", Map.of("title", "A talk"));
        return system.documentName("tasks/createTaskDraft")
                .variable("input", input)
                .execute();
    }
}
