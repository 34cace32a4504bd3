package org.preventionportal.partners;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.access.roles.ManagersAndAdmins;
import org.preventionportal.access.roles.OfficersAndAdmins;
import org.preventionportal.access.roles.PartnerReaders;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Registers, updates, suspends and reinstates partners, and finds those that a caller may see. */
@Service
@Validated
public class PartnerRegister {

    private static final PartnerFilter SUSPENDED =
            new PartnerFilter(null, null, null, PartnerState.SUSPENDED, null, null);

    private final Partners partners;
    private final Clock clock;

    PartnerRegister(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    @PartnerReaders
    public Optional<Partner> find(PartnerId id, Caller caller) {
        return partners.find(id, caller);
    }

    /** The given partners that the caller may see, by id. */
    @SignedIn
    public Map<PartnerId, Partner> find(Collection<PartnerId> ids, Caller caller) {
        return partners.find(ids, caller);
    }

    @PartnerReaders
    public Window<Partner> page(@Valid PartnerFilter filter, Caller caller, ScrollSubrange range) {
        return partners.page(filter, caller, range);
    }

    /** Counts what a filter finds, up to a limit. */
    @PartnerReaders
    public int count(@Valid PartnerFilter filter, int most, Caller caller) {
        return partners.count(filter, most, caller);
    }

    /** The first active partners in order of name that are not among these. */
    @Admins
    public List<Partner> activeExcept(Collection<PartnerId> some, Caller caller) {
        return partners.activeExcept(some, KeysetPaging.MAX_LISTED, caller);
    }

    /** How many partners are suspended, up to a limit, for programme managers and administrators; null for others. */
    @SignedIn
    public @Nullable Integer countSuspended(Caller caller) {
        return caller.managesAllPartners() ? partners.count(SUSPENDED, KeysetPaging.MAX_COUNT, caller) : null;
    }

    @OfficersAndAdmins
    public Partner register(@Valid RegisterPartnerInput input, Caller caller) {
        return partners.insert(input.toPartner(caller, clock.instant()), caller);
    }

    /** Registers the organisation that an object of another module is about. A repeat finds the partner. */
    @OfficersAndAdmins
    public void registerFor(Id source, String name, PartnerKind kind, Region region, Caller caller) {
        PartnerId id = Partner.idFor(source);
        partners.insert(Partner.register(id, name, kind, region, caller.id(), clock.instant(), source.value()), caller);
    }

    @OfficersAndAdmins
    public Partner update(@Valid UpdatePartnerInput input, Caller caller) {
        return change(input.partnerId(), input.version(), caller, (partner, at) -> {
            requireMovable(partner, input.region(), caller);
            return partner.update(input.name(), input.kind(), input.region(), caller.id(), at);
        });
    }

    /** The officers of the region know the people of the partner, so no other officer makes it one of theirs. */
    private static void requireMovable(Partner partner, Region region, Caller caller) {
        if (region != partner.region() && !caller.managesAllPartners() && !caller.decidesFor(partner.region())) {
            throw new Refusal(UserError.input(
                    "region",
                    ErrorCode.NOT_ALLOWED,
                    "%s is not one of your regions. Only its officers, programme managers and administrators can change the region."
                            .formatted(partner.region().label())));
        }
    }

    @ManagersAndAdmins
    public Partner suspend(@Valid SuspendPartnerInput input, Caller caller) {
        return change(
                input.partnerId(),
                input.version(),
                caller,
                (partner, at) -> partner.suspend(input.reason(), caller.id(), at));
    }

    @ManagersAndAdmins
    public Partner reinstate(@Valid ReinstatePartnerInput input, Caller caller) {
        return change(
                input.partnerId(),
                input.version(),
                caller,
                (partner, at) -> partner.reinstate(input.reason(), caller.id(), at));
    }

    private Partner change(PartnerId id, long version, Caller caller, BiFunction<Partner, Instant, Partner> change) {
        Partner partner = ConcurrencyVersions.require(partners.require(id, caller), version);
        return partners.save(change.apply(partner, clock.instant()), caller);
    }
}
