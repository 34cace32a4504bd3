package org.preventionportal.notifications;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configures the sender of mails.
 *
 * @param url public address of the portal, without a slash at the end
 * @param from address that mails come from
 * @param lease after what time without an extension of its claim a mail is sent by another node
 */
@ConfigurationProperties("portal.mail")
record MailProperties(String url, String from, Duration lease) {

    String host() {
        return URI.create(url).getHost();
    }
}
