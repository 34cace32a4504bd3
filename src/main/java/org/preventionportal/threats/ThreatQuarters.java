package org.preventionportal.threats;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.preventionportal.access.Region;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.threats.ThreatEntries.Counted;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Knows which regions had a threat picture in the last year, to the quarter. */
@Component
class ThreatQuarters {

    private static final int QUARTERS = 4;

    private final ThreatEntries records;
    private final MongoOperations mongo;

    ThreatQuarters(ThreatEntries records, MongoOperations mongo) {
        this.records = records;
        this.mongo = mongo;
    }

    /** Records what counts today, unless that was recorded in this quarter already. */
    void record(LocalDate today) {
        String id = ThreatQuarter.idOf(today);
        if (mongo.findById(id, ThreatQuarter.class) != null) {
            return;
        }
        List<Region> regions = records.counting(today).stream()
                .map(Counted::region)
                .distinct()
                .sorted()
                .toList();
        try {
            mongo.insert(new ThreatQuarter(id, regions));
        } catch (DuplicateKeyException another) {
            // another node was first
        }
    }

    /** The regions for which an entry counted at the beginning of this quarter or of one of the three before. */
    Set<Region> known(LocalDate today) {
        List<String> ids = IntStream.range(0, QUARTERS)
                .mapToObj(quarter -> ThreatQuarter.idOf(today.minus(quarter, IsoFields.QUARTER_YEARS)))
                .toList();
        Set<Region> regions = EnumSet.noneOf(Region.class);
        StoredRecords.find(mongo, Query.query(Criteria.where("_id").in(ids)), ThreatQuarter.class)
                .forEach(quarter -> regions.addAll(quarter.regions()));
        return regions;
    }
}
