package org.preventionportal.evidence.register;

import org.preventionportal.platform.graphql.Payload;

record EvidenceItemPayload(EvidenceItem evidenceItem) implements Payload {

    @Override
    public EvidenceId changed() {
        return evidenceItem.id();
    }
}
