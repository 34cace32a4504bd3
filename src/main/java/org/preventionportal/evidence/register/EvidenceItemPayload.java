package org.preventionportal.evidence.register;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record EvidenceItemPayload(EvidenceItem evidenceItem, List<UserError> userErrors) implements Payload {

    EvidenceItemPayload(EvidenceItem evidenceItem) {
        this(evidenceItem, List.of());
    }

    @Override
    public EvidenceId changed() {
        return evidenceItem.id();
    }
}
