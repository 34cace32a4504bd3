package org.preventionportal.resources.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.partners.PartnerKind;

/**
 * Holds the disclosed counts of downloads of a resource.
 *
 * @param countedUntil the last day that is counted
 * @param people members of partners, at least; rounded from their exact number
 * @param byKind people by kind of partner, every kind
 * @param byRegion people by region, every region
 * @param withoutAccount downloads, not people, because these people are not known
 */
record ResourceDownloads(
        LocalDate countedUntil,
        DisclosedNumber people,
        List<ByKind> byKind,
        List<ByRegion> byRegion,
        DisclosedNumber withoutAccount) {

    private static final int STEP = 5;

    record ByKind(PartnerKind kind, DisclosedNumber people) {}

    record ByRegion(Region region, DisclosedNumber people) {}

    static ResourceDownloads of(
            LocalDate countedUntil, Map<PartnerKind, Long> kinds, Map<Region, Long> regions, long withoutAccount) {
        List<ByKind> byKind = Stream.of(PartnerKind.values())
                .map(kind -> new ByKind(kind, disclosed(kinds.getOrDefault(kind, 0L))))
                .toList();
        List<ByRegion> byRegion = Stream.of(Region.values())
                .map(region -> new ByRegion(region, disclosed(regions.getOrDefault(region, 0L))))
                .toList();
        long people = kinds.values().stream().mapToLong(Long::longValue).sum();
        return new ResourceDownloads(countedUntil, disclosed(people), byKind, byRegion, disclosed(withoutAccount));
    }

    /**
     * Rounds down to a multiple of five and suppresses numbers below five: two exact numbers of successive months would
     * give the few people of a kind or region who came between. A suppressed number can be anything from 0 to 4. The
     * total is rounded by itself, and differs from the sum of a list by at most the 40 that ten other numbers hide.
     */
    private static DisclosedNumber disclosed(long people) {
        return people < STEP ? DisclosedNumber.tooFew() : DisclosedNumber.of((double) (people - people % STEP));
    }
}
