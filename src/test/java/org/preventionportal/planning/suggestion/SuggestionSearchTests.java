package org.preventionportal.planning.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;

/** The suggestion is close to the best selection of small problems, and never breaks a constraint. */
class SuggestionSearchTests {

    private static final int CASES = 200;
    private static final int MAX_REQUESTS = 12;
    private static final List<Region> REGIONS = List.of(Region.WALES, Region.LONDON, Region.NORTH_EAST);

    @Test
    void theSuggestionIsWithinFivePerCentOfTheOptimum() {
        var random = new Random(20_261_127);
        double worst = 1;
        for (int number = 0; number < CASES; number++) {
            SuggestionProblem problem = problem(random, 1 + random.nextInt(MAX_REQUESTS), 1 + random.nextInt(4), 12);
            Selection suggestion = SuggestionSearch.best(problem);
            assertKept(problem, suggestion);
            double optimum = new Optimum(problem).value();
            assertThat(suggestion.value()).as("case %d", number).isBetween(0.95 * optimum, optimum + 1e-6);
            worst = optimum == 0 ? worst : Math.min(worst, suggestion.value() / optimum);
        }
        assertThat(worst).isGreaterThan(0.95);
    }

    @Test
    void aLargeQueueBreaksNoConstraint() {
        SuggestionProblem problem = problem(new Random(7), 300, 12, 45);
        assertKept(problem, SuggestionSearch.best(problem));
    }

    /** The largest problem in which exchanges of two are tried. */
    @Test
    void exchangesOfTwoEnd() {
        SuggestionProblem problem = problem(new Random(7), 60, 12, 45);
        assertTimeout(Duration.ofSeconds(20), () -> assertKept(problem, SuggestionSearch.best(problem)));
    }

    @Test
    void aRegionWithoutWorkComesFirst() {
        var wales = new Candidate(Region.WALES, 50, 2, false, List.of(0));
        var london = new Candidate(Region.LONDON, 51, 2, false, List.of(0));
        var problem = new SuggestionProblem(
                List.of(london, wales), List.of(2.0), null, null, (region, before) -> region == Region.WALES ? 10 : 0);
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
                    (1 + random.nextInt(20)) / 2.0,
                    random.nextBoolean(),
                    able));
        }
        return new SuggestionProblem(
                candidates,
                free,
                random.nextBoolean() ? null : 1 + random.nextInt(5),
                random.nextBoolean() ? null : random.nextInt(5),
                (region, before) -> Math.max(0, 10.5 - List.of(Region.values()).indexOf(region) - 3 * before));
    }

    private static void assertKept(SuggestionProblem problem, Selection selection) {
        double[] used = new double[problem.freeDays().size()];
        Map<Region, Integer> perRegion = new EnumMap<>(Region.class);
        int without = 0;
        double value = 0;
        for (int i = 0; i < problem.candidates().size(); i++) {
            Candidate candidate = problem.candidates().get(i);
            if (selection.officer(i).isPresent()) {
                int officer = selection.officer(i).orElseThrow();
                assertThat(candidate.officers()).contains(officer);
                used[officer] += candidate.days();
                int before = perRegion.merge(candidate.region(), 1, Integer::sum) - 1;
                value += candidate.points() + problem.spreadPoints().applyAsDouble(candidate.region(), before);
                without += candidate.hasIntelligence() ? 0 : 1;
            }
        }
        for (int officer = 0; officer < used.length; officer++) {
            assertThat(used[officer])
                    .isLessThanOrEqualTo(Math.max(0, problem.freeDays().get(officer)) + 1e-9);
        }
        assertThat(perRegion.values()).allMatch(count -> isWithin(count, problem.maxPerRegion()));
        assertThat(isWithin(without, problem.maxWithoutIntelligence())).isTrue();
        assertThat(selection.value()).isCloseTo(value, within(1e-6));
    }

    private static boolean isWithin(int count, @Nullable Integer limit) {
        return limit == null || count <= limit;
    }

    /** Tries every selection, except where even all that is left could not beat the best one so far. */
    private static final class Optimum {

        private final SuggestionProblem problem;
        private final double[] left;
        private final Map<Region, Integer> taken = new EnumMap<>(Region.class);
        private int without;
        private double best;

        Optimum(SuggestionProblem problem) {
            this.problem = problem;
            left = problem.freeDays().stream().mapToDouble(Double::doubleValue).toArray();
            branch(0, 0);
        }

        double value() {
            return best;
        }

        private void branch(int from, double value) {
            best = Math.max(best, value);
            if (from == problem.candidates().size() || value + bound(from) <= best) {
                return;
            }
            Candidate candidate = problem.candidates().get(from);
            int count = taken.getOrDefault(candidate.region(), 0);
            boolean isPermitted = (problem.maxPerRegion() == null || count < problem.maxPerRegion())
                    && (candidate.hasIntelligence()
                            || problem.maxWithoutIntelligence() == null
                            || without < problem.maxWithoutIntelligence());
            for (int officer : isPermitted ? candidate.officers() : List.<Integer>of()) {
                if (left[officer] >= candidate.days()) {
                    left[officer] -= candidate.days();
                    taken.put(candidate.region(), count + 1);
                    without += candidate.hasIntelligence() ? 0 : 1;
                    branch(
                            from + 1,
                            value
                                    + candidate.points()
                                    + problem.spreadPoints().applyAsDouble(candidate.region(), count));
                    without -= candidate.hasIntelligence() ? 0 : 1;
                    taken.put(candidate.region(), count);
                    left[officer] += candidate.days();
                }
            }
            branch(from + 1, value);
        }

        private double bound(int from) {
            return problem.candidates().subList(from, problem.candidates().size()).stream()
                    .mapToDouble(candidate -> candidate.points()
                            + problem.spreadPoints()
                                    .applyAsDouble(candidate.region(), taken.getOrDefault(candidate.region(), 0)))
                    .sum();
        }
    }
}
