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
import org.preventionportal.surveys.results.Attributions.Author;

class AttributionsTests {

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

    /** "Of the north, without an organisation" would otherwise be three people. */
    @Test
    void aMissingOrganisationIsNotTrueOfAFew() {
        List<Author> people = people("police", "north", 7);
        people.addAll(people("health", "north", 3));
        people.addAll(people("police", "south", 6));

        var attributions = attributions(people);

        assertThat(attributions.shown(new Author("health", "north"))).isEqualTo(Author.UNKNOWN);
        assertThat(attributions.shown(new Author("police", "south"))).isEqualTo(Author.UNKNOWN);
        assertThat(attributions.shown(new Author("police", "north"))).isEqualTo(new Author("police", "north"));
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
        List<Author> people = IntStream.range(0, random.nextInt(1, 80))
                .mapToObj(_ -> new Author(option(random, "o"), option(random, "r")))
                .toList();

        var attributions = attributions(people);

        Map<Author, Long> sharing =
                people.stream().collect(Collectors.groupingBy(attributions::shown, Collectors.counting()));
        if (people.size() < 5) {
            assertThat(sharing).containsOnlyKeys(Author.UNKNOWN);
        } else {
            assertThat(sharing.values()).allMatch(number -> number >= 5);
        }
    }

    private static String option(Random random, String name) {
        int number = random.nextInt(5);
        return number == 0 ? "" : name + number;
    }

    private static Attributions attributions(List<Author> people) {
        return Attributions.of(people.stream().collect(Collectors.groupingBy(Set::of, Collectors.counting())));
    }

    private static List<Author> people(String organisation, String region, int number) {
        return new ArrayList<>(Collections.nCopies(number, new Author(organisation, region)));
    }
}
