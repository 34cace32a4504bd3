package org.preventionportal.planning.suggestion;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.preventionportal.access.Region;
import org.preventionportal.planning.suggestion.SuggestionProblem.Candidate;
import org.preventionportal.planning.suggestion.SuggestionProblem.Minimum;

/** Finds the best selection: tries all, except where even all that is left could not beat the best one so far. */
public final class Optimum {

    private final SuggestionProblem problem;
    private final double[] left;
    private final Map<Region, Integer> taken = new EnumMap<>(Region.class);
    private final int[] filled;

    /** The candidates of each officer: of officers with the same ones and the same days left, one is tried. */
    private final List<Set<Integer>> may;

    private int without;
    private double best;

    public Optimum(SuggestionProblem problem) {
        this.problem = problem;
        left = problem.freeDays().stream().mapToDouble(Double::doubleValue).toArray();
        filled = new int[problem.minimums().size()];
        may = IntStream.range(0, left.length).mapToObj(this::mayDeliver).toList();
        branch(0, 0);
    }

    private Set<Integer> mayDeliver(int officer) {
        return IntStream.range(0, problem.candidates().size())
                .filter(i -> problem.candidates().get(i).officers().contains(officer))
                .boxed()
                .collect(Collectors.toSet());
    }

    public double value() {
        return best % Selection.MINIMUM_FIRST;
    }

    public int missing() {
        return problem.minimums().stream().mapToInt(Minimum::count).sum() - (int) (best / Selection.MINIMUM_FIRST);
    }

    /** The points of the candidate, and what it adds to minimums that are not filled yet. */
    private double gain(int candidate) {
        Candidate one = problem.candidates().get(candidate);
        double gain =
                one.points() + problem.spreadPoints().applyAsDouble(one.region(), taken.getOrDefault(one.region(), 0));
        for (int i = 0; i < filled.length; i++) {
            Minimum minimum = problem.minimums().get(i);
            gain += minimum.candidates().contains(candidate) && filled[i] < minimum.count()
                    ? Selection.MINIMUM_FIRST
                    : 0;
        }
        return gain;
    }

    private void fill(int candidate, int by) {
        for (int i = 0; i < filled.length; i++) {
            filled[i] += problem.minimums().get(i).candidates().contains(candidate) ? by : 0;
        }
    }

    private void branch(int from, double value) {
        best = Math.max(best, value);
        if (from == problem.candidates().size() || value + bound(from) <= best) {
            return;
        }
        Candidate candidate = problem.candidates().get(from);
        int count = taken.getOrDefault(candidate.region(), 0);
        Integer ofRegion = problem.maxOfRegions().get(candidate.region());
        boolean isPermitted = (ofRegion == null || count < ofRegion)
                && (candidate.hasIntelligence()
                        || problem.maxWithoutIntelligence() == null
                        || without < problem.maxWithoutIntelligence());
        Set<List<Object>> tried = new HashSet<>();
        for (int officer : isPermitted ? candidate.officers() : List.<Integer>of()) {
            if (left[officer] >= candidate.days() && tried.add(List.of(left[officer], may.get(officer)))) {
                double gain = gain(from);
                left[officer] -= candidate.days();
                taken.put(candidate.region(), count + 1);
                without += candidate.hasIntelligence() ? 0 : 1;
                fill(from, 1);
                branch(from + 1, value + gain);
                fill(from, -1);
                without -= candidate.hasIntelligence() ? 0 : 1;
                taken.put(candidate.region(), count);
                left[officer] += candidate.days();
            }
        }
        branch(from + 1, value);
    }

    private double bound(int from) {
        return IntStream.range(from, problem.candidates().size())
                .mapToDouble(this::gain)
                .sum();
    }
}
