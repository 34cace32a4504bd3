package org.preventionportal.threats;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.access.Caller;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists what an entry can wait for an officer to do. A count and the list behind it have the same condition. */
enum ThreatEntryToDo {
    CONFIRM,
    REVIEW;

    /** Includes every entry that can wait for anybody, and is served by the index of states. */
    static Criteria any() {
        return Criteria.where("state").in(ThreatEntryState.PROPOSED, ThreatEntryState.CONFIRMED);
    }

    Criteria narrow(Caller caller, LocalDate today) {
        if (!caller.isDeliveryStaff()) {
            return Criteria.where("_id").in(List.of());
        }
        return switch (this) {
            case CONFIRM ->
                Criteria.where("state")
                        .is(ThreatEntryState.PROPOSED)
                        .and("createdBy")
                        .ne(caller.id().value())
                        .and("updatedBy")
                        .ne(caller.id().value());
            case REVIEW -> {
                Criteria due = Criteria.where("state")
                        .is(ThreatEntryState.CONFIRMED)
                        .and("confirmation.reviewOn")
                        .lte(today);
                yield caller.isManager() ? due : due.and("content.region").in(caller.regions());
            }
        };
    }
}
