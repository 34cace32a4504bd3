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
    DigestPayload switchDigest(@Argument UpdateDigestSubscriptionInput input, Caller caller) {
        subscriptions.choose(input, caller);
        return new DigestPayload(caller, List.of());
    }

    @SchemaMapping(typeName = "Viewer")
    List<DigestSubscription> digests(Caller viewer) {
        return subscriptions.choices(viewer);
    }
}
