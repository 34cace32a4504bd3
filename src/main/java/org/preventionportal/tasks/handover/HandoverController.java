package org.preventionportal.tasks.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class HandoverController {

    private final CaseloadHandover handover;
    private final HandoverPacks packs;

    HandoverController(CaseloadHandover handover, HandoverPacks packs) {
        this.handover = handover;
        this.packs = packs;
    }

    @MutationMapping
    HandoverPayload handOverCaseload(@Argument HandOverCaseloadInput input, Caller caller) {
        return new HandoverPayload(handover.handOver(input, caller), List.of());
    }

    @QueryMapping
    @Nullable
    HandoverPack handoverPack(@Argument PartnerId partnerId, Caller caller) {
        return packs.of(partnerId, caller).orElse(null);
    }
}
