package org.preventionportal.reporting.digests;

import java.util.List;
import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DigestController {

    private final DigestSubscriptions subscriptions;

    DigestController(DigestSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @MutationMapping
    UpdateDigestSubscriptionPayload updateDigestSubscription(
            @Argument UpdateDigestSubscriptionInput input, Caller caller) {
        subscriptions.update(input, caller);
        return new UpdateDigestSubscriptionPayload(caller);
    }

    @SchemaMapping(typeName = "Viewer")
    List<DigestSubscription> digestSubscriptions(Caller viewer) {
        return subscriptions.of(viewer);
    }
}
