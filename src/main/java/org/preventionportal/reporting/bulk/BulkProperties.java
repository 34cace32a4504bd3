package org.preventionportal.reporting.bulk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configures bulk exports.
 *
 * @param secret the key for pseudonyms and links; empty to turn bulk exports off
 * @param link how long a link works
 */
@ConfigurationProperties("portal.exports")
record BulkProperties(String secret, Duration link) {

    private static final int MIN_SECRET_LENGTH = 32;

    BulkProperties {
        if (!secret.isEmpty() && secret.length() < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "portal.exports.secret must have at least %d characters.".formatted(MIN_SECRET_LENGTH));
        }
    }
}
