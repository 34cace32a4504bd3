package org.preventionportal.partners;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Role;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Resolves the register of partners. */
@Controller
class PartnerController implements Nodes {

    private final PartnerRegister register;
    private final PartnerHistories histories;

    /** @param loaders load each partner once for all rows and all fields that need it */
    PartnerController(PartnerRegister register, PartnerHistories histories, BatchLoaderRegistry loaders) {
        this.register = register;
        this.histories = histories;
        loaders.forTypePair(PartnerId.class, Partner.class)
                .registerMappedBatchLoader((ids, _) -> Mono.fromCallable(() -> register.find(ids, Caller.current())));
    }

    @QueryMapping
    @Nullable
    Partner partner(@Argument PartnerId id, Caller caller) {
        return register.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<Partner> partners(@Argument @Nullable PartnerFilter filter, ScrollSubrange range, Caller caller) {
        return register.page(filter == null ? PartnerFilter.NONE : filter, caller, range);
    }

    @SchemaMapping(typeName = "Viewer")
    List<Partner> partners(Caller viewer) {
        return register.find(viewer.partners(), viewer).values().stream()
                .sorted(Comparator.comparing(Partner::sortName))
                .toList();
    }

    @SchemaMapping(typeName = "Viewer")
    boolean viewerCanRequestTasks(Caller viewer) {
        return partners(viewer).stream().anyMatch(partner -> !partner.isSuspended());
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Integer suspendedPartnerCount(Caller caller) {
        return register.countSuspended(caller);
    }

    @MutationMapping
    PartnerPayload registerPartner(@Argument RegisterPartnerInput input, Caller caller) {
        return new PartnerPayload(register.register(input, caller));
    }

    @MutationMapping
    PartnerPayload updatePartner(@Argument UpdatePartnerInput input, Caller caller) {
        return new PartnerPayload(register.update(input, caller));
    }

    @MutationMapping
    PartnerPayload suspendPartner(@Argument SuspendPartnerInput input, Caller caller) {
        return new PartnerPayload(register.suspend(input, caller));
    }

    @MutationMapping
    PartnerPayload reinstatePartner(@Argument ReinstatePartnerInput input, Caller caller) {
        return new PartnerPayload(register.reinstate(input, caller));
    }

    @BatchMapping
    Map<Partner, List<PartnerHistoryEntry>> history(List<Partner> partners) {
        return histories.of(partners, Caller.current());
    }

    @BatchMapping
    Map<Partner, Instant> updatedAt(List<Partner> partners) {
        return histories.updatedAt(partners);
    }

    @SchemaMapping
    boolean viewerCanUpdate(Partner partner, Caller caller) {
        return caller.isDeliveryStaff() || caller.has(Role.ADMIN);
    }

    @SchemaMapping
    boolean viewerCanSuspend(Partner partner, Caller caller) {
        return caller.isManager() || caller.has(Role.ADMIN);
    }

    @Override
    public String prefix() {
        return PartnerId.PREFIX;
    }

    @Override
    public @Nullable Partner find(String id, Caller caller) {
        return partner(new PartnerId(id), caller);
    }
}
