package org.preventionportal.notifications;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configures the sender of mails.
 *
 * @param url public address of the portal, without a slash at the end
 * @param from address that mails come from
 * @param lease how long the sending of one mail may take before it is taken to have failed
 */
@ConfigurationProperties("portal.mail")
record MailProperties(String url, String from, Duration lease) {

    String host() {
        return URI.create(url).getHost();
    }
}
