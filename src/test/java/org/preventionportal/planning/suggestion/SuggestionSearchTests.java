package org.preventionportal.planning.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.preventionportal.access.Region;
import org.preventionportal.planning.suggestion.SuggestionProblem.Candidate;
import org.preventionportal.planning.suggestion.SuggestionProblem.Minimum;

/** The suggestion is the best selection of a small problem, and never breaks a constraint. */
class SuggestionSearchTests {

    private static final int CASES = 1_000;
    private static final int MAX_REQUESTS = 12;
    private static final List<Region> REGIONS = List.of(Region.WALES, Region.LONDON, Region.NORTH_EAST);

    @Test
    void theSuggestionForFewRequestsIsTheOptimum() {
        var random = new Random(20_261_127);
        for (int number = 0; number < CASES; number++) {
            SuggestionProblem problem = problem(random, 1 + random.nextInt(MAX_REQUESTS), 1 + random.nextInt(4), 12);
            Selection suggestion = SuggestionSearch.best(problem);
            Taken taken = assertKept(problem, suggestion);
            Optimum optimum = new Optimum(problem);
            assertThat(taken.missing()).as("case %d", number).isEqualTo(optimum.missing());
            assertThat(suggestion.value()).as("case %d", number).isCloseTo(optimum.value(), within(1e-5));
        }
    }

    @Test
    void whatIsDueComesBeforeWhatIsWorthMore() {
        var due = new Candidate(Region.WALES, 10, 2, false, List.of(0));
        var other = new Candidate(Region.LONDON, 90, 1, false, List.of(0));
        var problem = new SuggestionProblem(
                List.of(other, due), List.of(2.5), Map.of(), null, List.of(new Minimum(Set.of(1), 1)), (_, _) -> 0);
        Selection suggestion = SuggestionSearch.best(problem);
        assertThat(suggestion.officer(0)).isEmpty();
        assertThat(suggestion.officer(1)).contains(0);
        assertThat(suggestion.missing(0)).isZero();
    }

    @Test
    void aMinimumThatCannotBeFilledIsFilledAsFarAsPossible() {
        var one = new Candidate(Region.WALES, 10, 2, false, List.of(0));
        var problem = new SuggestionProblem(
                List.of(one, one, one),
                List.of(4.0),
                Map.of(),
                null,
                List.of(new Minimum(Set.of(0, 1, 2), 3)),
                (_, _) -> 0);
        assertThat(SuggestionSearch.best(problem).missing(0)).isEqualTo(1);
    }

    @Test
    void aLargeQueueBreaksNoConstraint() {
        SuggestionProblem problem = problem(new Random(7), 300, 12, 45);
        assertKept(problem, SuggestionSearch.best(problem));
    }

    /** The largest problem that is searched exactly, with so many officers that not all can be tried. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theExactSearchEnds() {
        SuggestionProblem problem = problem(new Random(7), 20, 12, 12);
        assertKept(problem, SuggestionSearch.best(problem));
    }

    /** The largest problem in which exchanges of two are tried. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void exchangesOfTwoEnd() {
        SuggestionProblem problem = problem(new Random(7), 60, 12, 45);
        assertKept(problem, SuggestionSearch.best(problem));
    }

    @Test
    void aRegionWithoutWorkComesFirst() {
        var wales = new Candidate(Region.WALES, 50, 2, false, List.of(0));
        var london = new Candidate(Region.LONDON, 51, 2, false, List.of(0));
        var problem = new SuggestionProblem(
                List.of(london, wales),
                List.of(2.0),
                Map.of(),
                null,
                List.of(),
                (region, before) -> region == Region.WALES ? 10 : 0);
        Selection suggestion = SuggestionSearch.best(problem);
        assertThat(suggestion.officer(0)).isEmpty();
        assertThat(suggestion.officer(1)).contains(0);
    }

    @Test
    void aRegionOfWhichAPlanHasEnoughGetsNoMore() {
        var wales = new Candidate(Region.WALES, 90, 1, false, List.of(0));
        var london = new Candidate(Region.LONDON, 10, 1, false, List.of(0));
        var problem = new SuggestionProblem(
                List.of(wales, london), List.of(9.0), Map.of(Region.WALES, 0), null, List.of(), (_, _) -> 0);
        Selection suggestion = SuggestionSearch.best(problem);
        assertThat(suggestion.officer(0)).isEmpty();
        assertThat(suggestion.officer(1)).contains(0);
    }

    /** @param mostDays that an officer has free; some have none left */
    private static SuggestionProblem problem(Random random, int requests, int officers, int mostDays) {
        List<Double> free = IntStream.range(0, officers)
                .mapToObj(_ -> random.nextInt(-4, 2 * mostDays + 1) / 2.0)
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            List<Integer> able = IntStream.range(0, officers)
                    .filter(_ -> random.nextInt(3) > 0)
                    .boxed()
                    .toList();
            candidates.add(new Candidate(
                    REGIONS.get(random.nextInt(REGIONS.size())),
                    random.nextInt(10, 90),
                    random.nextInt(21) / 2.0,
                    random.nextBoolean(),
                    able));
        }
        return new SuggestionProblem(
                candidates,
                free,
                random.nextBoolean() ? Map.of() : maxOfEachRegion(1 + random.nextInt(5)),
                random.nextBoolean() ? null : random.nextInt(5),
                minimums(random, candidates),
                (region, before) -> Math.max(0, 10.5 - List.of(Region.values()).indexOf(region) - 3 * before));
    }

    private static Map<Region, Integer> maxOfEachRegion(int max) {
        return REGIONS.stream().collect(Collectors.toMap(Function.identity(), _ -> max));
    }

    /** What is due, and some of each region; in half of the problems none. */
    private static List<Minimum> minimums(Random random, List<Candidate> candidates) {
        if (random.nextBoolean()) {
            return List.of();
        }
        List<Minimum> minimums = new ArrayList<>();
        Set<Integer> due = indexes(candidates, _ -> random.nextInt(4) == 0);
        minimums.add(new Minimum(due, due.size()));
        for (Region region : REGIONS) {
            minimums.add(
                    new Minimum(indexes(candidates, candidate -> candidate.region() == region), random.nextInt(3)));
        }
        return minimums;
    }

    private static Set<Integer> indexes(List<Candidate> candidates, Predicate<Candidate> which) {
        return IntStream.range(0, candidates.size())
                .filter(i -> which.test(candidates.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Taken assertKept(SuggestionProblem problem, Selection selection) {
        Taken taken = Taken.of(
                problem,
                IntStream.range(0, problem.candidates().size())
                        .mapToObj(i -> selection.officer(i).orElse(-1))
                        .toList());
        assertThat(selection.value()).isCloseTo(taken.value(), within(1e-6));
        return taken;
    }
}
