package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.demo.DemoCsv;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Partners of all kinds in all regions, from {@code demo/partners.csv}; one of them is suspended. */
public final class DemoPartners {

    private static final PartnerId SUSPENDED = new PartnerId("ptn_suspended-training-ltd");

    private DemoPartners() {}

    private record Row(String reference, String name, String kind, String region) {}

    public static List<Partner> all(PersonId by, Instant at) {
        return DemoCsv.read("/demo/partners.csv", Row.class).stream()
                .map(row -> partner(row, by, at))
                .toList();
    }

    /** Telephone numbers of two local authorities, from the range that is kept free for fiction. */
    public static void addFrontDoors(MongoOperations mongo) {
        Map.of(
                        "ptn_northumberland-county-council", new FrontDoor("01632 960 001", "01632 960 002"),
                        "ptn_liverpool-city-council", new FrontDoor("0151 496 0001", null))
                .forEach((partner, numbers) -> mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(partner)),
                        Update.update("frontDoor", numbers),
                        Partner.class));
    }

    private static Partner partner(Row row, PersonId by, Instant at) {
        var partner = Partner.register(
                new PartnerId(PartnerId.PREFIX + row.reference()),
                row.name(),
                DemoCsv.constant(PartnerKind.class, row.kind()),
                DemoCsv.constant(Region.class, row.region()),
                by,
                at,
                null);
        return partner.id().equals(SUSPENDED) ? partner.suspend("The company has closed.", by, at) : partner;
    }
}
