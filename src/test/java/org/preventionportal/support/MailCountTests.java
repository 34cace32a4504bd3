package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.MailCatcher;

class MailCountTests {

    private static final MimeMessage FIRST = mail("<1@example.org>", "ann@example.org");
    private static final MimeMessage SECOND = mail("<2@example.org>", "bob@example.org");

    @Test
    void aCopyWithTheSameIdIsRepeated() {
        assertThat(count(FIRST, SECOND, FIRST)).isEqualTo(new MailCount(2, 0, 0, 1));
    }

    @Test
    void aCopyWithAnotherIdIsDoubled() {
        assertThat(count(FIRST, SECOND, mail("<3@example.org>", "ann@example.org")))
                .isEqualTo(new MailCount(2, 0, 1, 0));
    }

    @Test
    void aMailThatDidNotArriveIsLostAlthoughAnotherOneCameTwice() {
        assertThat(count(FIRST, FIRST)).isEqualTo(new MailCount(2, 1, 0, 1));
    }

    private static MailCount count(MimeMessage... mails) {
        return MailCount.of(2, List.of(mails), MailCatcher::recipients);
    }

    private static MimeMessage mail(String id, String recipient) {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        try {
            mail.setHeader("Message-ID", id);
            mail.setHeader("To", recipient);
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return mail;
    }
}
