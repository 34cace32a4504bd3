package org.preventionportal.planning.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.planning.suggestion.SuggestionProblem.Candidate;

/**
 * Counts again what a selection is worth, after a check that it breaks no constraint.
 *
 * @param missing to fill all minimums
 */
public record Taken(double value, int missing) {

    /** @param officers the officer of each candidate; -1 if it is not taken */
    public static Taken of(SuggestionProblem problem, List<Integer> officers) {
        double[] used = new double[problem.freeDays().size()];
        Map<Region, Integer> perRegion = new EnumMap<>(Region.class);
        int without = 0;
        double value = 0;
        for (int i = 0; i < officers.size(); i++) {
            int officer = officers.get(i);
            if (officer >= 0) {
                Candidate candidate = problem.candidates().get(i);
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
        assertThat(perRegion)
                .allSatisfy((region, count) -> assertThat(
                                isWithin(count, problem.maxOfRegions().get(region)))
                        .isTrue());
        assertThat(isWithin(without, problem.maxWithoutIntelligence())).isTrue();
        return new Taken(value, missing(problem, officers));
    }

    private static boolean isWithin(int count, @Nullable Integer limit) {
        return limit == null || count <= limit;
    }

    private static int missing(SuggestionProblem problem, List<Integer> officers) {
        return problem.minimums().stream()
                .mapToInt(minimum -> Math.max(
                        0,
                        minimum.count()
                                - Math.toIntExact(minimum.candidates().stream()
                                        .filter(candidate -> officers.get(candidate) >= 0)
                                        .count())))
                .sum();
    }
}
