package org.preventionportal.reporting.bulk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How exports are made.
 *
 * @param secret what pseudonyms and links are made with; empty where there are to be no exports
 * @param link how long a link holds
 */
@ConfigurationProperties("portal.exports")
record BulkProperties(String secret, Duration link) {

    private static final int MIN_SECRET_LENGTH = 32;

    BulkProperties {
        if (!secret.isEmpty() && secret.length() < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "portal.exports.secret has at least %d characters.".formatted(MIN_SECRET_LENGTH));
        }
    }
}
