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
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Surveyors;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.Aggregations;
import org.preventionportal.platform.Batches;
import org.preventionportal.platform.Ids;
import org.preventionportal.resources.Resource;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Counts who downloads what: each person of a partner once for each resource, in their organisation's kind and region; of
 * everybody else, members of suspended partners among them, only downloads. Staff are not counted.
 */
@Service
@Validated
public class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);

    private final PartnerRegister partners;
    private final MongoOperations mongo;
    private final Clock clock;
    private final Period kept;

    Downloads(
            PartnerRegister partners,
            MongoOperations mongo,
            Clock clock,
            @Value("${portal.retention.readers}") Period kept) {
        this.partners = partners;
        this.mongo = mongo;
        this.clock = clock;
        this.kept = kept;
    }

    /** @param person a digest of the resource and the person, by which they count once; forgotten after a time */
    @Document("resourceReaders")
    @CompoundIndex(name = "resource", def = "{'resource': 1, 'month': 1}")
    private record Reader(
            @Id String id,
            ResourceId resource,
            PartnerKind kind,
            Region region,
            String month,
            @Nullable @Indexed(unique = true, sparse = true) String person) {}

    /** What was downloaded in a month by whom we do not know. */
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
            own(caller)
                    .ifPresentOrElse(
                            partner -> note(resource.id(), caller.id(), partner), () -> noteUnknown(resource.id()));
        } catch (DataAccessException unavailable) {
            log.warn("A download of {} was not counted", resource.id());
        }
    }

    /** Of several organisations the first by id, so that it is the same one each time. */
    private Optional<Partner> own(Caller caller) {
        return caller.partners().isEmpty()
                ? Optional.empty()
                : partners.find(caller.partners(), caller).values().stream()
                        .filter(partner -> !partner.isSuspended())
                        .min(Comparator.comparing(partner -> partner.id().value()));
    }

    private String month() {
        return month(WorkingDays.day(clock.instant()));
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    /** From then on the numbers stay, and nobody can be recognised in them; whoever comes back counts once more. */
    @Scheduled(initialDelay = 5, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forgetPeople() {
        String first = month(WorkingDays.day(clock.instant()).minus(kept));
        var old = Criteria.where("month").lt(first).and("person").exists(true);
        long forgotten = Batches.update(mongo, old, new Update().unset("person"), Reader.class);
        if (forgotten > 0) {
            log.info("Forgot {} people who had downloaded something more than {} ago", forgotten, kept);
        }
    }

    private void note(ResourceId resource, PersonId person, Partner partner) {
        String digest = Ids.fingerprint(resource.value() + '\n' + person.value());
        try {
            mongo.insert(new Reader(Ids.random("rrd_"), resource, partner.kind(), partner.region(), month(), digest));
        } catch (DuplicateKeyException counted) {
            log.debug("{} was downloaded by the same person before", resource);
        }
    }

    private void noteUnknown(ResourceId resource) {
        String month = month();
        mongo.upsert(
                Query.query(Criteria.where("_id").is(resource + "." + month)),
                Update.update("resource", resource).set("month", month).inc("downloads", 1),
                Unknown.class);
    }

    /** Counts up to the end of the previous month, so that no single download can be seen in the numbers. */
    @Surveyors
    public Map<Resource, ResourceDownloads> of(List<Resource> resources) {
        LocalDate countedUntil =
                WorkingDays.day(clock.instant()).withDayOfMonth(1).minusDays(1);
        var counted = Criteria.where("resource")
                .in(resources.stream().map(resource -> resource.id().value()).toList())
                .and("month")
                .lt(month());
        Map<ResourceId, List<Cell>> cells = cells(counted).stream().collect(Collectors.groupingBy(Cell::resource));
        Map<ResourceId, Long> unknown = mongo.find(Query.query(counted), Unknown.class).stream()
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
