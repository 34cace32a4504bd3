package org.preventionportal.support;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.development.MailCatcher;

/**
 * Counts what mail servers were sent. SMTP cannot deliver exactly once: a copy with the same Message-ID is repeated,
 * and only one with another Message-ID is doubled.
 */
public record MailCount(int tried, int lost, int doubled, int repeated) {

    /** @param about what a mail is about, such as its recipient, of which there are as many as mails were tried */
    public static MailCount of(int tried, List<MimeMessage> mails, Function<MimeMessage, String> about) {
        Set<String> arrived = mails.stream().map(about).collect(Collectors.toSet());
        Set<String> ids = mails.stream().map(MailCatcher::messageId).collect(Collectors.toSet());
        return new MailCount(tried, tried - arrived.size(), ids.size() - arrived.size(), mails.size() - ids.size());
    }

    /** Prints the counts. */
    public void report(String fault) {
        System.out.printf(
                "Fault, %s: %d mails tried, %d lost, %d doubled, %d repeated with the same id%n",
                fault, tried, lost, doubled, repeated);
    }
}
