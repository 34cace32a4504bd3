package org.preventionportal.partners;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.PartnerLeads;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Finds the front doors of a region, or near a member of a partner, and lets a local authority enter its own. */
@Service
@Validated
class FrontDoors {

    private static final int MAX = 50;

    private final Partners partners;
    private final Clock clock;

    FrontDoors(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /** In order of name. */
    @Anyone
    public List<LocalFrontDoor> in(Region region) {
        return partners.withFrontDoor(Set.of(region), MAX).stream()
                .map(LocalFrontDoor::of)
                .toList();
    }

    /**
     * The caller's own first, then by name.
     *
     * @param chosen a region to look in; null for the regions of the caller's partners
     */
    @SignedIn
    public List<LocalFrontDoor> near(@Nullable Region chosen, Caller caller) {
        Collection<Partner> partnersOfCaller =
                partners.find(caller.partners(), caller).values();
        Set<Region> regions = chosen == null
                ? partnersOfCaller.stream().map(Partner::region).collect(Collectors.toSet())
                : Set.of(chosen);
        Stream<Partner> own = partnersOfCaller.stream()
                .filter(partner -> partner.hasOpenFrontDoor() && regions.contains(partner.region()))
                .sorted(Comparator.comparing(Partner::sortName));
        Stream<Partner> others = partners.withFrontDoor(regions, MAX).stream()
                .filter(authority -> !caller.partners().contains(authority.id()));
        return Stream.concat(own, others).limit(MAX).map(LocalFrontDoor::of).toList();
    }

    @PartnerLeads
    public Partner update(@Valid UpdateFrontDoorInput input, Caller caller) {
        Partner partner = partners.find(input.partnerId(), caller)
                .filter(found -> Membership.looksAfter(found.id(), caller))
                .orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        Membership.requireChangeable(partner, caller);
        return partners.save(
                ConcurrencyVersions.require(partner, input.version())
                        .withFrontDoor(input.applyTo(partner.frontDoor()), caller.id(), clock.instant()),
                caller);
    }
}
