package org.preventionportal.resources.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.partners.PartnerKind;

/**
 * Who has downloaded a resource.
 *
 * @param countedUntil the last day that is counted
 * @param people of partners, at least so many
 * @param byKind of their organisation, every kind
 * @param byRegion of their organisation, every region
 * @param withoutAccount downloads, not people: of those nothing is known
 */
record ResourceDownloads(
        LocalDate countedUntil,
        DisclosedNumber people,
        List<ByKind> byKind,
        List<ByRegion> byRegion,
        DisclosedNumber withoutAccount) {

    private static final int STEP = 5;

    /** Those of a kind of partner. */
    record ByKind(PartnerKind kind, DisclosedNumber people) {}

    /** Those of a region. */
    record ByRegion(Region region, DisclosedNumber people) {}

    static ResourceDownloads of(
            LocalDate countedUntil, Map<PartnerKind, Long> kinds, Map<Region, Long> regions, long withoutAccount) {
        List<ByKind> byKind = Stream.of(PartnerKind.values())
                .map(kind -> new ByKind(kind, figure(kinds.getOrDefault(kind, 0L))))
                .toList();
        List<ByRegion> byRegion = Stream.of(Region.values())
                .map(region -> new ByRegion(region, figure(regions.getOrDefault(region, 0L))))
                .toList();
        long atLeast = byKind.stream()
                .mapToLong(of -> (long) of.people().number().orElse(0))
                .sum();
        return new ResourceDownloads(countedUntil, figure(atLeast), byKind, byRegion, figure(withoutAccount));
    }

    /**
     * In steps of five, downwards, and nothing below; the total is the sum of what is shown. What is kept back can then be
     * anything from 0 to 4: the two lists are of the same people, so that their true sums are equal, but each of eleven
     * numbers can hide up to 4, and sums in steps of five can differ by no more than the 40 that ten of them hide.
     */
    private static DisclosedNumber figure(long people) {
        return people < STEP ? DisclosedNumber.tooFew() : DisclosedNumber.of((double) (people - people % STEP));
    }
}
