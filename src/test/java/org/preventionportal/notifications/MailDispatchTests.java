package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;
import org.preventionportal.notifications.OutboxMessage.State;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Mails go out once, in order, and one that cannot go does not stop the rest. */
@PortalTest
class MailDispatchTests {

    private static final Map<String, String> EVERY_VALUE = Map.ofEntries(
            Map.entry("task", "tsk_0"),
            Map.entry("region", "Wales"),
            Map.entry("kind", "workshop"),
            Map.entry("about", "workshop PP-7K3M9QX"),
            Map.entry("decision", "accepted"),
            Map.entry("change", "completed"),
            Map.entry("acknowledgeBy", "26 March 2026"),
            Map.entry("requestedOn", "26 March 2026"),
            Map.entry("decideBy", "9 April 2026"),
            Map.entry("answer", "verified"),
            Map.entry("action", "Decide"),
            Map.entry("dueBy", "9 April 2026"),
            Map.entry("overdue", "3"),
            Map.entry("tasks", "12"),
            Map.entry("partners", "4"));

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDispatch dispatch;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        Neighbours.shared().mail().forgetAll(); // a mailbox of an earlier test may come after those of this one
    }

    @Test
    void whatIsPostedTwiceIsSentOnceAndInOrder() {
        outbox.post(List.of(mail("one"), mail("two")));
        clock.advance(Duration.ofMillis(1)); // in one millisecond the order would be that of the ids
        outbox.post(List.of(mail("one"), mail("three")));

        dispatch.run();
        dispatch.run();

        assertThat(caught())
                .extracting(MailCatcher::messageId)
                .containsExactly("<one@localhost>", "<two@localhost>", "<three@localhost>");
    }

    @Test
    void aPersonWithoutAnAccountGetsNothingAndStopsNobody() {
        PersonId gone = new PersonId("99999999-0000-4000-8000-000000000000");
        outbox.post(List.of(new Mail("gone", gone, Template.DIGEST, Map.of("overdue", "1")), mail("next")));

        dispatch.run();

        assertThat(caught()).extracting(MailCatcher::messageId).containsExactly("<next@localhost>");
        assertThat(state("gone")).isEqualTo(State.UNDELIVERABLE);
    }

    @Test
    void attemptsAreCountedByHowTheyEnd() {
        PersonId gone = new PersonId("99999999-0000-4000-8000-000000000000");
        double sent = attempts("sent");
        double nobody = attempts("nobody");
        outbox.post(List.of(mail("one"), mail("two"), new Mail("gone", gone, Template.DIGEST, Map.of("overdue", "1"))));

        dispatch.run();

        assertThat(attempts("sent")).isEqualTo(sent + 2);
        assertThat(attempts("nobody")).isEqualTo(nobody + 1);
    }

    private double attempts(String outcome) {
        return registry.get("portal.mail").tag("outcome", outcome).counter().count();
    }

    @Test
    void aMailThatIsRefusedForGoodWasTriedOnce() {
        outbox.post(List.of(mail("refused")));

        outbox.markUndeliverable(outbox.claim("refused", Duration.ofMinutes(1)).orElseThrow());

        assertThat(state("refused")).isEqualTo(State.UNDELIVERABLE);
        assertThat(Objects.requireNonNull(mongo.findById("refused", OutboxMessage.class))
                        .attempts())
                .isEqualTo(1);
    }

    @Test
    void aPoisonousMessageStopsNobody() {
        outbox.post(List.of(mail("poison"), mail("next")));
        var poison = Query.query(Criteria.where("_id").is("poison"));
        mongo.updateFirst(poison, Update.update("template", "OF_A_NEWER_RELEASE"), OutboxMessage.class);

        dispatch.run();

        assertThat(caught()).extracting(MailCatcher::messageId).containsExactly("<next@localhost>");
    }

    @Test
    void whatIsPutInCannotBecomeAHeader() {
        outbox.post(List.of(new Mail(
                "any",
                Account.PARTNER_NORTH.id(),
                Template.DIGEST,
                Map.of("overdue", "1\r\nBcc: everybody@example.org"))));

        dispatch.run();

        assertThat(caught())
                .singleElement()
                .satisfies(message ->
                        assertThat(MailCatcher.recipients(message)).isEqualTo("[partner.north@example.org]"));
    }

    @Test
    void aClaimThatItsOwnerNeverFinishedIsTakenOver() {
        outbox.post(List.of(mail("claimed")));
        outbox.claim("claimed", Duration.ofMinutes(1));

        dispatch.run();
        assertThat(caught()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        dispatch.run();
        assertThat(caught()).extracting(MailCatcher::messageId).containsExactly("<claimed@localhost>");
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateIsPlainEnglishWithALinkAndNothingLeftOpen(Template template) {
        outbox.post(List.of(new Mail("any", Account.PARTNER_NORTH.id(), template, EVERY_VALUE)));

        dispatch.run();

        String text = MailCatcher.text(caught().getFirst());
        assertThat(text).contains("http://localhost:8080/", "999").doesNotContain("[(", "${", "null");
        assertThat(subject(caught().getFirst())).isNotBlank().doesNotContain("[(", "null");
    }

    @Test
    void aMailAboutATaskEndsWithItsReference() {
        Map<String, String> values = Map.of("task", "tsk_0", "reference", "PP-7K3M9QX");
        outbox.post(List.of(new Mail("any", Account.PARTNER_NORTH.id(), Template.MESSAGE_RECEIVED, values)));

        dispatch.run();

        assertThat(MailCatcher.text(caught().getFirst()).lines())
                .containsSubsequence("Reference of the task: PP-7K3M9QX", "--");
    }

    private static Mail mail(String id) {
        return new Mail(id, Account.PARTNER_NORTH.id(), Template.MESSAGE_RECEIVED, Map.of("task", "tsk_0"));
    }

    private State state(String id) {
        return Objects.requireNonNull(mongo.findById(id, OutboxMessage.class)).state();
    }

    private static List<MimeMessage> caught() {
        return Neighbours.shared().mail().messages();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
