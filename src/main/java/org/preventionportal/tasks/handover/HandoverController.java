package org.preventionportal.tasks.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.partners.Partner;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class HandoverController implements Nodes {

    private final CaseloadHandover handover;
    private final HandoverPacks packs;
    private final FormerOfficers former;

    HandoverController(CaseloadHandover handover, HandoverPacks packs, FormerOfficers former) {
        this.handover = handover;
        this.packs = packs;
        this.former = former;
    }

    @QueryMapping
    List<FormerOfficer> formerOfficers(Caller caller) {
        return former.all(caller);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Integer formerOfficerCount(Caller caller) {
        return former.count(caller);
    }

    @MutationMapping
    HandoverPayload handOverCaseload(@Argument HandOverCaseloadInput input, Caller caller) {
        return new HandoverPayload(handover.handOver(input, caller));
    }

    @SchemaMapping
    @Nullable
    HandoverPack handoverPack(Partner partner, Caller caller) {
        return packs.of(partner, caller);
    }

    @Override
    public String prefix() {
        return Handover.PREFIX;
    }

    @Override
    public @Nullable Handover find(String id, Caller caller) {
        return handover.find(id, caller);
    }
}
