package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.preventionportal.access.Region;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.results.Attributions.Author;

class AttributionsTests {

    private static final List<String> KINDS =
            List.of("", "police-force", "british-transport-police", "health", "education", "national-government");
    private static final List<String> REGIONS =
            List.of("", "north-east", "north-west", "yorkshire-and-the-humber", "london", "south-east", "wales");

    @Test
    void fiveWhoShareBothAreAttributedByBoth() {
        var attributions = attributions(people("police", "north", 5));

        assertThat(attributions.shown(new Author("police", "north"))).isEqualTo(new Author("police", "north"));
    }

    @Test
    void aFewOfARegionAreAttributedToTheirPartOfTheCountry() {
        List<Author> people = people("police", "north-east", 3);
        people.addAll(people("police", "north-west", 3));
        people.addAll(people("police", "wales", 9));

        var attributions = attributions(people);

        assertThat(attributions.shown(new Author("police", "north-east"))).isEqualTo(new Author("police", "#north"));
        assertThat(attributions.shown(new Author("police", "wales"))).isEqualTo(new Author("police", "wales"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WALES", "NATIONAL"})
    void everyRegionOfEnglandHasAPartOfTheCountry(Region region) {
        String choice = Author.of(null, region).region();

        assertThat(KindsOfPeople.name(KindsOfPeople.family(Dimension.REGION, choice)))
                .isPresent();
    }

    /** They would otherwise have no region, or be the only ones with this part of the country. */
    @Test
    void aRegionIsNotNamedIfAFewOfItsPartOfTheCountryAreLeft() {
        List<Author> people = people("police", "north-east", 5);
        people.addAll(people("police", "north-west", 4));

        assertThat(shown(people)).containsOnlyKeys(new Author("police", "#north"));

        people.addAll(people("police", "yorkshire-and-the-humber", 1));
        assertThat(shown(people))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(new Author("police", "north-east"), 5L, new Author("police", "#north"), 5L));
    }

    @Test
    void aKindIsNotNamedIfAFewOfItsFamilyAreLeft() {
        List<Author> people = people("police-force", "", 20);
        people.addAll(people("british-transport-police", "", 1));

        assertThat(shown(people)).containsOnlyKeys(new Author("#police-and-justice", ""));
    }

    @Test
    void theSmallestGroupJoinsAFewWhoAreLeft() {
        List<Author> people = people("police", "", 20);
        people.addAll(people("education", "", 6));
        people.addAll(people("private-sector", "", 1));

        assertThat(shown(people))
                .containsExactlyInAnyOrderEntriesOf(Map.of(new Author("police", ""), 20L, Author.UNKNOWN, 7L));
    }

    /** "Of the north, without an organisation" would otherwise be three people. */
    @Test
    void aMissingOrganisationIsNotTrueOfAFew() {
        List<Author> people = people("police", "north", 7);
        people.addAll(people("health", "north", 3));
        people.addAll(people("police", "south", 6));

        var attributions = attributions(people);

        assertThat(attributions.shown(new Author("health", "north"))).isEqualTo(new Author("", "north"));
        assertThat(attributions.shown(new Author("police", "north"))).isEqualTo(new Author("", "north"));
        assertThat(attributions.shown(new Author("police", "south"))).isEqualTo(new Author("police", "south"));
    }

    /** One person of five regions would otherwise be five people of the police. */
    @Test
    void somebodyOfSeveralRegionsIsOnePerson() {
        Set<Author> regions = Stream.of("wales", "london", "north-east", "north-west", "south-west")
                .map(region -> new Author("police", region))
                .collect(Collectors.toSet());

        assertThat(regions).map(Attributions.of(Map.of(regions, 1L))::shown).containsOnly(Author.UNKNOWN);
        assertThat(regions)
                .map(Attributions.of(Map.of(regions, 5L))::shown)
                .containsExactlyInAnyOrderElementsOf(regions);
        assertThat(regions)
                .map(Attributions.of(Map.of(regions, 1L, Set.of(new Author("police", "scotland")), 4L))::shown)
                .containsOnly(new Author("police", ""));
    }

    @RepeatedTest(300)
    void everyAttributionIsSharedByFiveOrNobodyHasOne(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Author> people = someone(random, random.nextInt(1, 80));

        Map<Author, Long> sharing = shown(people);
        if (people.size() < 5) {
            assertThat(sharing).containsOnlyKeys(Author.UNKNOWN);
        } else {
            assertThat(sharing.values()).allMatch(number -> number >= 5);
        }
    }

    private static List<Author> someone(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> new Author(one(KINDS, random), one(REGIONS, random)))
                .toList();
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** How many share each attribution. */
    private static Map<Author, Long> shown(List<Author> people) {
        var attributions = attributions(people);
        return people.stream().collect(Collectors.groupingBy(attributions::shown, Collectors.counting()));
    }

    private static Attributions attributions(List<Author> people) {
        return Attributions.of(people.stream().collect(Collectors.groupingBy(Set::of, Collectors.counting())));
    }

    private static List<Author> people(String organisation, String region, int number) {
        return new ArrayList<>(Collections.nCopies(number, new Author(organisation, region)));
    }
}
