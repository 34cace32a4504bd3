package org.preventionportal.threats;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record ThreatEntryPayload(ThreatEntry threatEntry, List<UserError> userErrors) implements Payload {

    ThreatEntryPayload(ThreatEntry threatEntry) {
        this(threatEntry, List.of());
    }

    @Override
    public ThreatEntryId changed() {
        return threatEntry.id();
    }
}
