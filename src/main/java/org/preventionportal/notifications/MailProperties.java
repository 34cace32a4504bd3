package org.preventionportal.notifications;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What mails say of their sender.
 *
 * @param url public address of the portal, without a slash at the end
 * @param from address that mails come from
 */
@ConfigurationProperties("portal.mail")
record MailProperties(String url, String from) {

    String host() {
        return URI.create(url).getHost();
    }
}
