package org.preventionportal.reporting.periods;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stores periods. */
@Repository
public class ProgrammePeriods {

    private static final int MAX_SHOWN = 100;

    private final MongoOperations mongo;

    ProgrammePeriods(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<ProgrammePeriod> find(PeriodId id) {
        return Optional.ofNullable(mongo.findById(id.value(), ProgrammePeriod.class));
    }

    /** Finds the period of exactly these days. */
    Optional<ProgrammePeriod> find(DateRange days) {
        return find(PeriodId.of(days));
    }

    /** Finds the periods of exactly these ranges of days, by one command. */
    public Map<DateRange, ProgrammePeriod> find(Collection<DateRange> ranges) {
        List<PeriodId> ids = ranges.stream().map(PeriodId::of).toList();
        var named = Query.query(Criteria.where("_id").in(Id.values(ids)));
        return StoredRecords.findStrictly(mongo, named, ProgrammePeriod.class).stream()
                .collect(Collectors.toMap(ProgrammePeriod::days, Function.identity()));
    }

    ProgrammePeriod load(DateRange days) {
        return find(days).orElseGet(() -> ProgrammePeriod.of(days));
    }

    /** All periods that the day is in. */
    public List<ProgrammePeriod> around(LocalDate day) {
        var within = Criteria.where("days.startsOn").lte(day).and("days.endsOn").gte(day);
        return StoredRecords.findStrictly(mongo, Query.query(within).limit(MAX_SHOWN), ProgrammePeriod.class);
    }

    /** The days of closed periods that share a day with this range. None may be left out: its figures would change. */
    public List<DateRange> closedWithin(DateRange days) {
        var onceClosed = Criteria.where("closingHistory.action")
                .is(ProgrammePeriod.ClosingAction.CLOSED)
                .and("days.endsOn")
                .gte(days.startsOn())
                .and("days.startsOn")
                .lte(days.endsOn());
        return StoredRecords.findStrictly(mongo, Query.query(onceClosed), ProgrammePeriod.class).stream()
                .filter(ProgrammePeriod::isClosed)
                .map(ProgrammePeriod::days)
                .toList();
    }

    List<ProgrammePeriod> latest() {
        var order = Sort.by(Sort.Order.desc("days.startsOn"), Sort.Order.asc("_id"));
        return StoredRecords.find(mongo, new Query().with(order).limit(MAX_SHOWN), ProgrammePeriod.class);
    }

    ProgrammePeriod save(ProgrammePeriod period) {
        return ConcurrencyVersions.save(mongo, period, () -> load(period.days()));
    }
}
