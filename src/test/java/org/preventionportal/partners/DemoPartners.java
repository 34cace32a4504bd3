package org.preventionportal.partners;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Partners of all kinds in all regions, from {@code demo/partners.csv}; one of them is suspended. */
public final class DemoPartners {

    private static final PartnerId SUSPENDED = new PartnerId("ptn_suspended-training-ltd");

    private DemoPartners() {}

    private record Row(String reference, String name, String kind, String region) {}

    public static List<Partner> all(PersonId by, Instant at) {
        return rows().stream().map(row -> partner(row, by, at)).toList();
    }

    private static Partner partner(Row row, PersonId by, Instant at) {
        var partner = Partner.register(
                new PartnerId(PartnerId.PREFIX + row.reference()),
                row.name(),
                PartnerKind.valueOf(constant(row.kind())),
                Region.valueOf(constant(row.region())),
                by,
                at,
                null);
        return partner.id().equals(SUSPENDED) ? partner.suspend("The company has closed.", by, at) : partner;
    }

    private static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static List<Row> rows() {
        try (InputStream file = DemoPartners.class.getResourceAsStream("/demo/partners.csv");
                MappingIterator<Row> rows = CsvMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()
                        .readerFor(Row.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file)) {
            return rows.readAll();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
