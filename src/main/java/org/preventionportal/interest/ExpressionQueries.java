package org.preventionportal.interest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.OfficersAndAdmins;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.Partner;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Lists and counts expressions of interest for staff, and shows members what their partner wrote. */
@Service
class ExpressionQueries {

    private final ExpressionsOfInterest records;

    ExpressionQueries(ExpressionsOfInterest records) {
        this.records = records;
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

    /** What each partner of the caller wrote before it was accepted last. */
    @SignedIn
    public Map<Partner, AcceptedInterest> ofPartners(Collection<Partner> all, Caller caller) {
        Map<PartnerId, Partner> own = all.stream()
                .distinct()
                .filter(partner -> caller.partners().contains(partner.id()))
                .collect(Collectors.toMap(Partner::id, Function.identity()));
        Map<Partner, AcceptedInterest> accepted = new HashMap<>();
        if (!own.isEmpty()) {
            for (ExpressionOfInterest newest : records.ofPartners(own.keySet())) {
                Partner partner = own.get(Objects.requireNonNull(newest.partnerId()));
                accepted.putIfAbsent(Objects.requireNonNull(partner), newest.accepted());
            }
        }
        return accepted;
    }

    @OfficersAndAdmins
    public boolean mayInvite(ExpressionOfInterest expression, Caller caller) {
        return caller.managesAllPartners() && expression.isInvitable();
    }
}
