package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.client.RestClient;

@PortalTest
class InvitationTests {

    @Autowired
    private Membership membership;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void invitationsAreForgottenAfterAMonth() {
        Instant now = clock.instant();
        mongo.insert(new Invitation("inv_old", "a", now.minus(Duration.ofDays(31)), now, "req_a"));
        mongo.insert(new Invitation("inv_new", "b", now.minus(Duration.ofDays(29)), now, "req_b"));

        membership.purgeOldInvitations();

        assertThat(mongo.findAll(Invitation.class)).extracting(Invitation::id).containsExactly("inv_new");
    }

    /** A sender that crashed has left its mark and no mail: a repeat sends, and the next one does not again. */
    @Test
    void aRepeatTakesOverFromASenderThatCrashed() {
        String email = "late.%s@example.org".formatted(UUID.randomUUID());
        var input = new InvitePartnerMemberInput("the-key-of-it", Given.NORTH, email, "Lou", "Late");
        var lead = new Caller(
                Account.LEAD_NORTH.id(),
                Set.of(Role.PARTNER, Role.PARTNER_LEAD),
                Set.of(Given.NORTH),
                Set.of(Given.NORTH),
                Set.of());
        mongo.insert(input.toInvitation(lead, clock.instant().minus(Duration.ofMinutes(2))));
        String invite =
                "mutation { it: invitePartnerMember(input: {idempotencyKey: \"the-key-of-it\", partnerId: \"%s\", email: \"%s\", firstName: \"Lou\", lastName: \"Late\"}) { userErrors { code } } }"
                        .formatted(Given.NORTH, email);

        for (int i = 0; i < 3; i++) {
            assertThat(portal.change(Account.LEAD_NORTH, invite).toString()).contains("userErrors=[]");
        }

        assertThat(Neighbours.shared().mail().messages())
                .filteredOn(mail -> MailCatcher.recipients(mail).contains(email))
                .hasSize(1);
        assertThat(mongo.findAll(Invitation.class))
                .extracting(Invitation::sentAt)
                .doesNotContainNull();
    }

    @Test
    void theLinkInTheMailOpensTheFormToRegister() throws Exception {
        String email = "new.%s@example.org".formatted(UUID.randomUUID());
        portal.change(
                Account.LEAD_NORTH,
                "mutation { it: invitePartnerMember(input: {idempotencyKey: \"another-key\", partnerId: \"%s\", email: \"%s\", firstName: \"Nia\", lastName: \"New\"}) { userErrors { code } } }"
                        .formatted(Given.NORTH, email));

        var mail = Neighbours.shared().mail().messages().stream()
                .filter(sent -> MailCatcher.recipients(sent).contains(email))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).contains("Northumberland County Council", "has invited you");
        String text = part(mail, 0);
        assertThat(text)
                .contains("Hello Nia New", "Northumberland County Council has invited you", "for 3 days")
                .doesNotContainPattern("&#?\\w+;");
        assertThat(part(mail, 1)).contains("Join Northumberland County Council</a>", "for 3 days");
        Matcher link = Pattern.compile("http://\\S+").matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(RestClient.create()
                        .get()
                        .uri(URI.create(link.group()))
                        .retrieve()
                        .body(String.class))
                .contains("Create an account to join");
    }

    /** The plain text is the first part of the mail, the HTML the second. */
    private static String part(MimeMessage mail, int index) throws Exception {
        return String.valueOf(((Multipart) mail.getContent()).getBodyPart(index).getContent());
    }
}
