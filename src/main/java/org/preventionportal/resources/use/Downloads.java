package org.preventionportal.resources.use;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Surveyors;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.Ids;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceReading;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Counts who downloads what: each person of a partner once for each resource, in their organisation's kind and region. Of
 * everybody else only downloads are counted. Staff are not counted.
 */
@Service
@Validated
public class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);

    private final ResourceReading reading;
    private final PartnerRegister partners;
    private final MongoOperations mongo;
    private final Clock clock;

    Downloads(ResourceReading reading, PartnerRegister partners, MongoOperations mongo, Clock clock) {
        this.reading = reading;
        this.partners = partners;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** @param id a digest of the resource and the person, whose id is not kept */
    @Document("resourceReaders")
    @CompoundIndex(name = "resource", def = "{'resource': 1, 'month': 1}")
    private record Reader(@Id String id, ResourceId resource, PartnerKind kind, Region region, String month) {}

    /** What was downloaded in a month without an account. */
    @Document("resourceDownloads")
    @CompoundIndex(name = "resource", def = "{'resource': 1, 'month': 1}")
    private record Unknown(@Id String id, ResourceId resource, String month, long downloads) {}

    /** A download is not refused because it cannot be counted. */
    @Anyone
    public void count(Resource resource, Caller caller) {
        try {
            if (caller.isStaff()) {
                return;
            }
            if (!caller.partners().isEmpty()) {
                partners.find(caller.partners(), caller).values().stream()
                        .filter(partner -> !partner.isSuspended())
                        .min(Comparator.comparing(partner -> partner.id().value()))
                        .ifPresent(partner -> note(resource.id(), caller.id(), partner));
            } else {
                noteUnknown(resource.id());
            }
        } catch (DataAccessException unavailable) {
            log.warn("A download of {} was not counted", resource.id());
        }
    }

    private String month() {
        return YearMonth.from(WorkingDays.day(clock.instant())).toString();
    }

    private void note(ResourceId resource, PersonId person, Partner partner) {
        String id = Ids.fingerprint(resource.value() + '\n' + person.value());
        try {
            mongo.insert(new Reader(id, resource, partner.kind(), partner.region(), month()));
        } catch (DuplicateKeyException counted) {
            log.debug("{} was counted before", id);
        }
    }

    private void noteUnknown(ResourceId resource) {
        String month = month();
        mongo.upsert(
                Query.query(Criteria.where("_id").is(resource + "." + month)),
                Update.update("resource", resource).set("month", month).inc("downloads", 1),
                Unknown.class);
    }

    /** Up to the end of last month: nobody sees a number move when somebody downloads something. */
    @Surveyors
    public Optional<ResourceDownloads> of(ResourceId id, Caller caller) {
        return reading.find(id, caller).map(resource -> of(resource.id()));
    }

    private ResourceDownloads of(ResourceId id) {
        LocalDate asOf = WorkingDays.day(clock.instant()).withDayOfMonth(1).minusDays(1);
        var counted = Query.query(
                Criteria.where("resource").is(id.value()).and("month").lt(month()));
        Map<PartnerKind, Long> kinds = new EnumMap<>(PartnerKind.class);
        Map<Region, Long> regions = new EnumMap<>(Region.class);
        for (Cell cell : cells(counted)) {
            kinds.merge(cell.kind(), cell.people(), Long::sum);
            regions.merge(cell.region(), cell.people(), Long::sum);
        }
        long unknown = mongo.find(counted, Unknown.class).stream()
                .mapToLong(Unknown::downloads)
                .sum();
        return ResourceDownloads.of(asOf, kinds, regions, unknown);
    }

    private record Cell(PartnerKind kind, Region region, long people) {}

    private List<Cell> cells(Query counted) {
        return mongo.aggregate(
                        Aggregation.newAggregation(
                                context -> new org.bson.Document("$match", counted.getQueryObject()),
                                Aggregation.group("kind", "region").count().as("people"),
                                Aggregation.project("people")
                                        .and("_id.kind")
                                        .as("kind")
                                        .and("_id.region")
                                        .as("region")),
                        Reader.class,
                        Cell.class)
                .getMappedResults();
    }
}
