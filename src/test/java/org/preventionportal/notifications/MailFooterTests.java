package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.PersonId;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Every email says whom to call for a child at risk, in each language that it is in. */
class MailFooterTests {

    private final MailComposer composer = new MailComposer(
            new MailProperties(
                    "https://portal.example.org", "portal@example.org", Duration.ofSeconds(5), Duration.ofMinutes(1)),
            new MailTransport(new JavaMailSenderImpl()),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private String text(Template template) throws MessagingException, IOException {
        var posted = new Mail("any", new PersonId("00000000-0000-4000-8000-000000000001"), template, Map.of());
        var envelope = new Recipients.Envelope("person@example.org", Map.of());
        return String.valueOf(composer.write(OutboxMessage.of(posted, Instant.EPOCH), envelope)
                .getContent());
    }

    @ParameterizedTest
    @EnumSource
    void theNumbersAreInTheLanguagesOfTheEmail(Template template) throws MessagingException, IOException {
        String text = text(template);
        boolean isWelsh = text.contains("Helo,");

        assertThat(text).contains("Replies are not read.", "call 999", "call 101 or children's services");
        assertThat(text.contains("Nid oes neb yn darllen atebion iddi.")).isEqualTo(isWelsh);
        assertThat(text.contains("ffoniwch 999. Fel arall, ffoniwch 101 neu wasanaethau plant"))
                .isEqualTo(isWelsh);
    }
}
