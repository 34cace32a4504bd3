package org.preventionportal.notifications;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Configures the sender of mails.
 *
 * @param url public address of the portal, without a slash at the end
 * @param from address that mails come from
 * @param interval how long a node waits before it looks again for emails to write and to send
 * @param lease after what time without an extension of its claim a mail is sent by another node
 */
@ConfigurationProperties("portal.mail")
record MailProperties(String url, String from, Duration interval, Duration lease) {

    /** Links add their own path. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+://[^/?#@\\s]+");

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    MailProperties {
        Assert.isTrue(
                url.startsWith("https://") || url.startsWith("http://"),
                "PORTAL_URL must begin with https://, such as https://portal.example.org");
        Assert.isTrue(
                ADDRESS.matcher(url).matches() && URI.create(url).getHost() != null,
                "PORTAL_URL must end with the name of the host or its port, such as https://portal.example.org: remove"
                        + " what follows, also a slash");
        Assert.isTrue(
                interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0,
                "portal.mail.interval must be from PT0.1S to PT5M");
    }

    String host() {
        return URI.create(url).getHost();
    }
}
