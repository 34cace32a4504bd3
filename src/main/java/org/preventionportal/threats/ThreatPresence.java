package org.preventionportal.threats;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.dates.LondonTime;
import org.springframework.stereotype.Service;

/** Says whether there is a threat picture, and no more, to those who must not read it. */
@Service
class ThreatPresence {

    private final ThreatQuarters quarters;
    private final Clock clock;

    ThreatPresence(ThreatQuarters quarters, Clock clock) {
        this.quarters = quarters;
        this.clock = clock;
    }

    /** Whether there is one of the region of each partner, or of the whole country. Who sees a partner may know. */
    @SignedIn
    public Map<Partner, Boolean> of(Collection<Partner> some) {
        Set<Region> known = known();
        return some.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partner -> known.contains(Region.NATIONAL) || known.contains(partner.region())));
    }

    /** Whether there is one of any region, for evaluators; null for everybody else. */
    @SignedIn
    public @Nullable Boolean any(Caller caller) {
        return (caller.has(Role.EVALUATOR) && !caller.isDeliveryStaff()) ? !known().isEmpty() : null;
    }

    private Set<Region> known() {
        return quarters.known(LondonTime.today(clock));
    }
}
