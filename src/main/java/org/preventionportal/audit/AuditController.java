package org.preventionportal.audit;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @QueryMapping
    Window<AuditEntry> auditTrail(
            @Argument @Nullable PersonId personId, @Argument @Nullable String targetId, ScrollSubrange range) {
        return trail.entries(personId, targetId, range);
    }
}
