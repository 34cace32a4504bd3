package org.preventionportal.surveys.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Invitees;

/** Shows the size of an audience to readers who may not see its addresses. */
class SurveyAudienceTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_0");

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "9, 5", "10, 10", "33, 30"})
    void theSizeIsInStepsOfFive(int people, int shown) {
        assertThat(audience(people))
                .returns(DisclosedNumber.of(shown), SurveyAudience::people)
                .returns(DisclosedNumber.of(shown), SurveyAudience::duplicates);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void oneToFourPeopleAreSuppressed(int people) {
        assertThat(audience(people))
                .returns(DisclosedNumber.tooFew(), SurveyAudience::people)
                .returns(DisclosedNumber.tooFew(), SurveyAudience::duplicates);
    }

    /** Of those whom the tasks reached, at least five are found and at least five are left. */
    @ParameterizedTest
    @CsvSource({"10, 15, 15, 0", "10, 14, 0, 0", "11, 15, 0, 0", "4, 100, 0, 0", "10, 19, 19, 19", "14, 19, 19, 19"})
    void howManyWereReachedLeavesFive(int people, int reached, int exact, int rounded) {
        Invitees.Found found = found(people, 0);

        assertThat(reached(SurveyAudience.withAddresses(CAMPAIGN, found, 0, reached)))
                .isEqualTo(exact);
        assertThat(reached(SurveyAudience.rounded(CAMPAIGN, found, 0, reached))).isEqualTo(rounded);
        assertThat(audience(people)).returns(null, SurveyAudience::reached);
    }

    private static int reached(SurveyAudience audience) {
        return (int) Objects.requireNonNull(audience.reached()).number().orElse(0);
    }

    /** The tasks that people took part in, as bits: two tasks that share people, and three that share nobody. */
    static Stream<List<Integer>> tasksOfPeople() {
        return Stream.of(List.of(0b01, 0b10, 0b11), List.of(0b001, 0b010, 0b100));
    }

    /** From four sizes on, the people of a task can be worked out, which is accepted. */
    @ParameterizedTest
    @MethodSource("tasksOfPeople")
    void threeSizesDoNotShowAFewPeople(List<Integer> tasksOfPeople) {
        int all = tasksOfPeople.stream().reduce(0, (some, more) -> some | more);
        for (int first = 1; first <= all; first++) {
            for (int second = first; second <= all; second++) {
                for (int third = second; third <= all; third++) {
                    List<Integer> selections = List.of(first, second, third);
                    Collection<List<Programme>> alike = Programme.all(tasksOfPeople)
                            .collect(Collectors.groupingBy(
                                    one -> selections.stream().map(one::shown).toList()))
                            .values();
                    for (int tasks = 1; tasks <= all; tasks++) {
                        assertThat(alike).noneMatch(isAFew(tasks));
                    }
                }
            }
        }
    }

    /** Whether a few people took part in some tasks, or in these only, and it can only be this number. */
    private static Predicate<List<Programme>> isAFew(int tasks) {
        return possible -> Stream.<ToIntFunction<Programme>>of(one -> one.people(tasks), one -> one.peopleOfOnly(tasks))
                .map(size -> possible.stream().map(size::applyAsInt).distinct().toList())
                .anyMatch(sizes -> sizes.size() == 1 && Partition.isSmall(sizes.getFirst()));
    }

    /** @param people how many there are with each of the tasks of people */
    private record Programme(List<Integer> tasksOfPeople, List<Integer> people) {

        private static final int MAX = 11;

        private static Stream<Programme> all(List<Integer> tasksOfPeople) {
            return IntStream.range(0, MAX * MAX * MAX)
                    .mapToObj(code ->
                            new Programme(tasksOfPeople, List.of(code % MAX, code / MAX % MAX, code / MAX / MAX)));
        }

        private SurveyAudience shown(int selection) {
            return audience(people(selection), count(tasks -> Integer.bitCount(tasks & selection) > 1));
        }

        private int people(int selection) {
            return count(tasks -> (tasks & selection) != 0);
        }

        private int peopleOfOnly(int selection) {
            return count(tasks -> tasks == selection);
        }

        private int count(IntPredicate tasks) {
            return IntStream.range(0, people.size())
                    .filter(i -> tasks.test(tasksOfPeople.get(i)))
                    .map(people::get)
                    .sum();
        }
    }

    private static SurveyAudience audience(int people) {
        return audience(people, people);
    }

    private static SurveyAudience audience(int people, int duplicates) {
        return SurveyAudience.rounded(CAMPAIGN, found(people, duplicates), 0, null);
    }

    private static Invitees.Found found(int people, int duplicates) {
        return new Invitees.Found(Collections.nCopies(people, "jo@example.org"), duplicates, 0);
    }
}
