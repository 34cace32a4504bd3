package org.preventionportal.threats;

import org.preventionportal.platform.graphql.Payload;

record ThreatEntryPayload(ThreatEntry threatEntry) implements Payload {

    @Override
    public ThreatEntryId changed() {
        return threatEntry.id();
    }
}
