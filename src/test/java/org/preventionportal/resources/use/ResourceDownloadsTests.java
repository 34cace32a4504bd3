package org.preventionportal.resources.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.partners.PartnerKind;

/** Tests that a suppressed number can be any number below five, whatever else is shown. */
class ResourceDownloadsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    /**
     * Assumes an attacker who knows the rounding, all numbers shown, and that both lists count the people of the total.
     * For each suppressed number and each of its possible values, some true numbers would be shown in the same way.
     */
    @RepeatedTest(200)
    void aSuppressedNumberCanBeAnythingBelowFive(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int most = List.of(3, 6, 12, 60).get(random.nextInt(4));
        Map<PartnerKind, Long> kinds = new EnumMap<>(PartnerKind.class);
        Map<Region, Long> regions = new EnumMap<>(Region.class);
        for (int people = random.nextInt(most * 11); people > 0; people--) {
            kinds.merge(any(PartnerKind.values(), random), 1L, Long::sum);
            regions.merge(any(Region.values(), random), 1L, Long::sum);
        }
        var shown = ResourceDownloads.of(DAY, kinds, regions, random.nextInt(30));

        List<DisclosedNumber> byKind =
                shown.byKind().stream().map(ResourceDownloads.ByKind::people).toList();
        List<DisclosedNumber> byRegion = shown.byRegion().stream()
                .map(ResourceDownloads.ByRegion::people)
                .toList();
        assertPossible(byKind, shown.people());
        assertPossible(byRegion, shown.people());
        Stream.concat(byKind.stream(), byRegion.stream())
                .map(DisclosedNumber::number)
                .filter(OptionalDouble::isPresent)
                .forEach(number -> assertThat(number.getAsDouble() % 5).isZero());
    }

    private static <T> T any(T[] values, Random random) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static void assertPossible(List<DisclosedNumber> parts, DisclosedNumber total) {
        long low = least(List.of(total));
        long high = low + 4;
        for (DisclosedNumber part : parts) {
            for (int value = 0; part.isSuppressed() && value < 5; value++) {
                long fewest = least(parts) + value;
                long manyest = fewest + 4L * (parts.size() - 1);
                assertThat(fewest <= high && manyest >= low)
                        .as("%d of %s beside %s", value, parts, total)
                        .isTrue();
            }
        }
    }

    private static long least(List<DisclosedNumber> figures) {
        return figures.stream()
                .mapToLong(number -> (long) number.number().orElse(0))
                .sum();
    }

    @Test
    void theTotalIsRoundedOnce() {
        var shown = ResourceDownloads.of(
                DAY,
                Map.of(PartnerKind.HEALTH, 9L, PartnerKind.EDUCATION, 12L, PartnerKind.OTHER, 4L),
                Map.of(Region.WALES, 25L),
                4);

        assertThat(shown.people()).isEqualTo(DisclosedNumber.of(25));
        assertThat(shown.byKind())
                .contains(
                        new ResourceDownloads.ByKind(PartnerKind.HEALTH, DisclosedNumber.of(5)),
                        new ResourceDownloads.ByKind(PartnerKind.EDUCATION, DisclosedNumber.of(10)),
                        new ResourceDownloads.ByKind(PartnerKind.OTHER, DisclosedNumber.tooFew()),
                        new ResourceDownloads.ByKind(PartnerKind.POLICE_FORCE, DisclosedNumber.tooFew()));
        assertThat(shown.byRegion()).contains(new ResourceDownloads.ByRegion(Region.WALES, DisclosedNumber.of(25)));
        assertThat(shown.withoutAccount()).isEqualTo(DisclosedNumber.tooFew());
    }
}
