package org.preventionportal.threats;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.preventionportal.access.Region;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores for which regions entries counted when a quarter began. It never changes, so that those who must not read an
 * entry cannot see when one begins or ends to count.
 *
 * @param id the year and the quarter, such as 2026-Q4
 */
@Document("threatQuarters")
record ThreatQuarter(@Id String id, List<Region> regions) {

    static String idOf(LocalDate day) {
        return "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }
}
