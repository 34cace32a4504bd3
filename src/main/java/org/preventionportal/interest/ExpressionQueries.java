package org.preventionportal.interest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preventionportal.access.Caller;
import org.preventionportal.access.OfficersAndAdmins;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Lists and counts expressions of interest for staff, and shows members what their partner wrote. */
@Service
class ExpressionQueries {

    private final ExpressionRecords records;
    private final PartnerRegister partners;

    ExpressionQueries(ExpressionRecords records, PartnerRegister partners) {
        this.records = records;
        this.partners = partners;
    }

    @OfficersAndAdmins
    public Optional<ExpressionOfInterest> find(ExpressionOfInterestId id, Caller caller) {
        return records.find(id, caller);
    }

    @OfficersAndAdmins
    public Window<ExpressionOfInterest> page(ExpressionOfInterestState state, Caller caller, ScrollSubrange range) {
        return records.page(state, caller, range);
    }

    /** Counts what waits for the caller, by one command. */
    @SignedIn
    public ExpressionCounts count(Caller caller) {
        return records.count(caller);
    }

    @OfficersAndAdmins
    public Map<ExpressionOfInterest, Partner> partners(Collection<ExpressionOfInterest> expressions, Caller caller) {
        return partners.ofEach(expressions, ExpressionOfInterest::partnerId, caller);
    }

    /** A part of what each partner of the caller wrote before it was accepted. */
    @SignedIn
    public <T> Map<Partner, T> ofPartners(
            Collection<Partner> all, Function<ExpressionOfInterest, T> part, Caller caller) {
        List<PartnerId> own = all.stream()
                .map(Partner::id)
                .filter(caller.partners()::contains)
                .distinct()
                .toList();
        Map<PartnerId, T> byPartner = new HashMap<>();
        if (!own.isEmpty()) {
            for (ExpressionOfInterest newest : records.ofPartners(own)) {
                PartnerId partner = newest.partnerId();
                if (partner != null) {
                    byPartner.putIfAbsent(partner, part.apply(newest));
                }
            }
        }
        Map<Partner, T> parts = new HashMap<>();
        for (Partner partner : all) {
            T found = byPartner.get(partner.id());
            if (found != null) {
                parts.put(partner, found);
            }
        }
        return parts;
    }

    @OfficersAndAdmins
    public boolean mayInvite(ExpressionOfInterest expression, Caller caller) {
        return caller.managesAllPartners() && expression.isInvitable();
    }
}
