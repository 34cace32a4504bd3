package org.preventionportal.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;

/** Attendance is exact. Only a few young people of a part of the programme are suppressed. */
class PeopleReachedTests {

    private static final List<People> YOUNG = List.of(
            young(Region.NORTH_EAST, PartnerKind.POLICE_FORCE, 3),
            young(Region.NORTH_WEST, PartnerKind.POLICE_FORCE, 20),
            young(Region.WALES, PartnerKind.HEALTH, 50),
            young(Region.LONDON, null, 900));

    @Test
    void fewYoungPeopleOfTheWholeProgrammeAreExact() {
        List<People> few = List.of(young(Region.WALES, PartnerKind.HEALTH, 3));
        assertThat(new PeopleReached(few, IndicatorScope.WHOLE).of(ReachKind.YOUNG_PEOPLE))
                .isEqualTo(DisclosedNumber.of(3));
        assertThat(new PeopleReached(few, IndicatorScope.WHOLE).of(ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER))
                .isEqualTo(DisclosedNumber.of(3));
    }

    /** The sum of all regions is known, so the next smallest region is suppressed too. */
    @Test
    void fewYoungPeopleOfARegionAreSuppressedWithTheNextSmallestRegion() {
        assertThat(young(region(Region.NORTH_EAST))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(young(region(Region.NORTH_WEST))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(young(region(Region.WALES))).isEqualTo(DisclosedNumber.of(50));
        assertThat(young(region(Region.SOUTH_EAST))).isEqualTo(DisclosedNumber.of(0));
    }

    @Test
    void aRegionThatAloneHasYoungPeopleIsExact() {
        List<People> one = List.of(young(Region.WALES, PartnerKind.HEALTH, 50));
        assertThat(new PeopleReached(one, region(Region.WALES)).of(ReachKind.YOUNG_PEOPLE))
                .isEqualTo(DisclosedNumber.of(50));
    }

    @Test
    void youngPeopleAreDividedOnceOnly() {
        assertThat(young(new IndicatorScope(null, null, PartnerKind.HEALTH))).isEqualTo(DisclosedNumber.of(50));
        assertThat(young(new IndicatorScope(null, Theme.MISSING_CHILDREN, null)))
                .isEqualTo(DisclosedNumber.of(973));
        assertThat(young(new IndicatorScope(Region.WALES, null, PartnerKind.HEALTH)))
                .isEqualTo(DisclosedNumber.tooFew());
        assertThat(new PeopleReached(YOUNG, region(Region.WALES)).of(ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER))
                .isEqualTo(DisclosedNumber.tooFew());
    }

    @Test
    void fewProfessionalsOfARegionAreExact() {
        var one = new People(Region.WALES, PartnerKind.HEALTH, ReachKind.PROFESSIONALS, Reach.Method.ESTIMATE, 2);
        assertThat(new PeopleReached(List.of(one), region(Region.WALES)).of(ReachKind.PROFESSIONALS))
                .isEqualTo(DisclosedNumber.of(2));
        assertThat(Stream.of(Reach.Method.values())
                        .map(method -> new PeopleReached(List.of(one), region(Region.WALES))
                                .of(ReachKind.PROFESSIONALS, method)))
                .contains(DisclosedNumber.of(2));
    }

    private static DisclosedNumber young(IndicatorScope scope) {
        return new PeopleReached(YOUNG, scope).of(ReachKind.YOUNG_PEOPLE);
    }

    private static IndicatorScope region(Region region) {
        return new IndicatorScope(region, null, null);
    }

    private static People young(Region region, @Nullable PartnerKind kind, int people) {
        return new People(region, kind, ReachKind.YOUNG_PEOPLE, Reach.Method.REGISTER, people);
    }
}
