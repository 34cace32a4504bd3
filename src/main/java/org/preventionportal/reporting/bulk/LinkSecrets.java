package org.preventionportal.reporting.bulk;

import java.time.Instant;
import org.preventionportal.access.PersonId;
import org.springframework.stereotype.Component;

/**
 * Derives the secrets of links. The same request has the same secret, so that it can be repeated without storing it.
 */
@Component
class LinkSecrets {

    private final Pseudonyms pseudonyms;
    private final BulkProperties properties;

    LinkSecrets(Pseudonyms pseudonyms, BulkProperties properties) {
        this.pseudonyms = pseudonyms;
        this.properties = properties;
    }

    String of(PersonId owner, String idempotencyKey) {
        return pseudonyms.link(owner, idempotencyKey);
    }

    Instant end(Instant start) {
        return start.plus(properties.link());
    }
}
