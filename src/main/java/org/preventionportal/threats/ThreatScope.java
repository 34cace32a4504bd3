package org.preventionportal.threats;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.Id;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Builds the condition that limits every query of a caller to the entries that they may read. Officers and programme
 * managers read all. Members of a regional organised crime unit read the confirmed entries that name it, as long as it
 * is such a unit and not suspended. Nobody else reads any.
 */
@Component
class ThreatScope {

    private final CrimeUnits units;

    ThreatScope(CrimeUnits units) {
        this.units = units;
    }

    Criteria of(Caller caller) {
        if (caller.isDeliveryStaff()) {
            return new Criteria();
        }
        List<PartnerId> own = units.of(caller);
        return own.isEmpty() ? Criteria.where("_id").in(List.of()) : naming(own);
    }

    /** The confirmed entries that name one of these. This costs less than finding out whether they are units. */
    static Criteria naming(List<PartnerId> partners) {
        return Criteria.where("state")
                .is(ThreatEntryState.CONFIRMED)
                .and("content.partnerIds")
                .in(Id.values(partners));
    }
}
