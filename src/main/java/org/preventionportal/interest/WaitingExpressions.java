package org.preventionportal.interest;

import java.util.Collection;
import org.preventionportal.access.Region;
import org.springframework.stereotype.Component;

/** Counts for other modules, without a caller: they say who may see the number. */
@Component
public class WaitingExpressions {

    private final ExpressionsOfInterest records;

    WaitingExpressions(ExpressionsOfInterest records) {
        this.records = records;
    }

    /** How many organisations of these regions, or of the whole country, nobody has answered, accepted or closed. */
    public int countOf(Collection<Region> regions) {
        return records.countWaiting(regions);
    }
}
