package org.preventionportal.resources.use;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Anyone;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.Upserts;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.resources.Resource;
import org.preventionportal.tasks.progress.ResourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Counts downloads of resources. Each member of a partner counts once per resource, under the kind and region of the
 * partner. For everybody else, including members of suspended partners, only downloads are counted. Staff are not
 * counted.
 */
@Service
@Validated
public class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);

    private final PartnerRegister partners;
    private final MongoOperations mongo;
    private final RetentionRuns runs;
    private final Clock clock;
    private final Period retention;

    Downloads(
            PartnerRegister partners,
            MongoOperations mongo,
            RetentionRuns runs,
            Clock clock,
            @Value("${portal.retention.readers}") Period retention) {
        this.partners = partners;
        this.mongo = mongo;
        this.runs = runs;
        this.clock = clock;
        this.retention = retention;
    }

    /** @param person a hash of resource and person, so that they count once; deleted after the retention period */
    @Document("resourceReaders")
    record Reader(
            @Id String id,
            ResourceId resource,
            PartnerKind kind,
            Region region,
            String month,
            @Nullable String person) {}

    /** Counts the downloads of a month by people who are not known. */
    @Document("resourceDownloads")
    private record Unknown(@Id String id, ResourceId resource, String month, long downloads) {}

    /** Does not fail, because a download must not be refused when it cannot be counted. */
    @Anyone
    public void count(Resource resource, Caller caller) {
        try {
            if (caller.isStaff()) {
                return;
            }
            own(caller)
                    .ifPresentOrElse(
                            partner -> note(resource.id(), caller.id(), partner), () -> noteUnknown(resource.id()));
        } catch (DataAccessException unavailable) {
            log.warn("A download of {} was not counted", resource.id());
        }
    }

    /** Chooses the first of several organisations by id, so that it is the same each time. */
    private Optional<Partner> own(Caller caller) {
        return caller.partners().isEmpty()
                ? Optional.empty()
                : partners.find(caller.partners(), caller).values().stream()
                        .filter(partner -> !partner.isSuspended())
                        .min(Comparator.comparing(partner -> partner.id().value()));
    }

    private String month() {
        return month(LondonTime.today(clock));
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    /**
     * Deletes the hashes of people and keeps the numbers. A person who downloads the resource again counts once more.
     */
    @Scheduled(initialDelay = 5, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void purgePeople() {
        runs.purge(RetainedData.RESOURCE_READERS, retention, this::forgetPeople);
    }

    private long forgetPeople() {
        String first = month(LondonTime.today(clock).minus(retention));
        long deleted = 0;
        Optional<String> month = oldestMonth(first);
        while (month.isPresent()) {
            deleted += Batches.update(mongo, known(month.get()), new Update().unset("person"), Reader.class);
            month = oldestMonth(first);
        }
        return deleted;
    }

    private record Month(String month) {}

    /** The oldest month of a person's download. An index finds those of one month in the order of their ids. */
    private Optional<String> oldestMonth(String before) {
        var oldest = Query.query(
                        Criteria.where("person").exists(true).and("month").lt(before))
                .with(Sort.by("month", "_id"))
                .limit(1);
        oldest.fields().include("month");
        return StoredRecords.project(mongo, oldest, Reader.class, Month.class).stream()
                .map(Month::month)
                .findFirst();
    }

    private static Criteria known(String month) {
        return Criteria.where("person").exists(true).and("month").is(month);
    }

    private void note(ResourceId resource, PersonId person, Partner partner) {
        String digest = hash(resource, person);
        try {
            mongo.insert(new Reader(Ids.random("rrd_"), resource, partner.kind(), partner.region(), month(), digest));
        } catch (DuplicateKeyException counted) {
            log.debug("{} was downloaded by the same person before", resource);
        }
    }

    static String hash(ResourceId resource, PersonId person) {
        return Ids.fingerprint(resource.value() + '\n' + person.value());
    }

    private void noteUnknown(ResourceId resource) {
        String month = month();
        var first = new Unknown(resource + "." + month, resource, month, 1);
        Upserts.count(mongo, first.id(), new Update().inc("downloads", 1), first);
    }

    /** Counts up to the end of the previous month, so that no single download can be seen in the numbers. */
    @OfficersAndEvaluators
    public Map<Resource, ResourceDownloads> of(List<Resource> resources) {
        LocalDate countedUntil = LondonTime.today(clock).withDayOfMonth(1).minusDays(1);
        var counted = Criteria.where("resource")
                .in(resources.stream().map(resource -> resource.id().value()).toList())
                .and("month")
                .lt(month());
        Map<ResourceId, List<Cell>> cells = cells(counted).stream().collect(Collectors.groupingBy(Cell::resource));
        Map<ResourceId, Long> unknown = StoredRecords.find(mongo, Query.query(counted), Unknown.class).stream()
                .collect(Collectors.groupingBy(Unknown::resource, Collectors.summingLong(Unknown::downloads)));
        Map<Resource, ResourceDownloads> found = new HashMap<>();
        resources.forEach(resource -> found.put(
                resource,
                of(
                        countedUntil,
                        cells.getOrDefault(resource.id(), List.of()),
                        unknown.getOrDefault(resource.id(), 0L))));
        return found;
    }

    private static ResourceDownloads of(LocalDate countedUntil, List<Cell> cells, long unknown) {
        Map<PartnerKind, Long> kinds = new EnumMap<>(PartnerKind.class);
        Map<Region, Long> regions = new EnumMap<>(Region.class);
        for (Cell cell : cells) {
            kinds.merge(cell.kind(), cell.people(), Long::sum);
            regions.merge(cell.region(), cell.people(), Long::sum);
        }
        return ResourceDownloads.of(countedUntil, kinds, regions, unknown);
    }

    private record Cell(ResourceId resource, PartnerKind kind, Region region, long people) {}

    private List<Cell> cells(Criteria counted) {
        return Aggregations.run(
                mongo,
                Reader.class,
                Cell.class,
                List.of(
                        Aggregation.match(counted),
                        Aggregation.group("resource", "kind", "region").count().as("people"),
                        Aggregation.project("people")
                                .and("_id.resource")
                                .as("resource")
                                .and("_id.kind")
                                .as("kind")
                                .and("_id.region")
                                .as("region")));
    }
}
