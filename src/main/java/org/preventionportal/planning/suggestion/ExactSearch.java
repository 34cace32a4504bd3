package org.preventionportal.planning.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.preventionportal.access.Region;

/**
 * Finds the best selection by branch and bound: tries every choice, except where even a bound of all that is left could
 * not beat the best selection so far. If its steps end before that, what it returns is still the best that it saw.
 */
final class ExactSearch {

    /** Bounds the time, whatever the machine: the same problem has the same answer everywhere. */
    private static final int MAX_STEPS = 50_000;

    private final SuggestionProblem problem;

    /** The candidates, those with most points for a day first. */
    private final List<Integer> order;

    /** Officers of a kind may deliver the same candidates: of those with the same days left, one is tried. */
    private final int[] kinds;

    private final Selection current;
    private Selection best;
    private int stepsLeft = MAX_STEPS;

    private ExactSearch(SuggestionProblem problem, Selection start) {
        this.problem = problem;
        best = start;
        current = new Selection(problem);
        order = current.others().stream()
                .sorted(Comparator.comparingDouble(this::pointsPerDay).reversed())
                .toList();
        List<Set<Integer>> deliverable = IntStream.range(0, problem.freeDays().size())
                .mapToObj(this::deliverable)
                .toList();
        kinds = deliverable.stream().mapToInt(deliverable::indexOf).toArray();
    }

    /** @param start a selection that the best one has to beat */
    static Selection best(SuggestionProblem problem, Selection start) {
        var search = new ExactSearch(problem, start);
        search.branch(0);
        return search.best;
    }

    private double pointsPerDay(int candidate) {
        return current.points(candidate) / days(candidate);
    }

    private double days(int candidate) {
        return problem.candidates().get(candidate).days();
    }

    private Set<Integer> deliverable(int officer) {
        return order.stream()
                .filter(candidate ->
                        problem.candidates().get(candidate).officers().contains(officer))
                .collect(Collectors.toSet());
    }

    private void branch(int from) {
        if (current.isBetterThan(best)) {
            best = current.copy();
        }
        if (from == order.size() || stepsLeft == 0 || !Selection.isBetter(bound(from), best.objective())) {
            return;
        }
        stepsLeft--;
        int candidate = order.get(from);
        for (int officer : different(current.officersFor(candidate))) {
            current.addTo(officer, candidate);
            branch(from + 1);
            current.remove(candidate);
        }
        branch(from + 1);
    }

    /** What the objective could be at most with all that is left. */
    private double bound(int from) {
        List<Integer> possible = new ArrayList<>(order.subList(from, order.size()));
        possible.removeIf(candidate -> !current.fits(candidate));
        double points = Math.min(pointsByDays(possible), pointsByRegions(possible));
        return current.objective() + points + Selection.MINIMUM_FIRST * fillable(possible);
    }

    /** As if one officer with the days of all could do parts of requests, and each was the next of its region. */
    private double pointsByDays(List<Integer> possible) {
        possible.sort(Comparator.comparingDouble(this::pointsPerDay).reversed());
        double points = 0;
        double daysLeft = current.daysLeft();
        for (int candidate : possible) {
            double days = days(candidate);
            double part = days <= daysLeft ? 1 : daysLeft / days;
            points += part * current.points(candidate);
            daysLeft -= part * days;
        }
        return points;
    }

    /** As if nobody needed days: of each region as many as may be taken, those with most points first. */
    private double pointsByRegions(List<Integer> possible) {
        possible.sort(Comparator.comparingDouble(
                candidate -> -problem.candidates().get(candidate).points()));
        Map<Region, Integer> taken = new EnumMap<>(Region.class);
        double points = 0;
        for (int candidate : possible) {
            Region region = problem.candidates().get(candidate).region();
            points += current.points(candidate, taken.merge(region, 1, Integer::sum) - 1);
        }
        return points;
    }

    private int fillable(List<Integer> possible) {
        return IntStream.range(0, problem.minimums().size())
                .map(minimum -> Math.min(
                        current.missing(minimum),
                        Math.toIntExact(possible.stream()
                                .filter(problem.minimums().get(minimum).candidates()::contains)
                                .count())))
                .sum();
    }

    private List<Integer> different(List<Integer> officers) {
        List<Integer> different = new ArrayList<>();
        for (int officer : officers) {
            if (different.stream().noneMatch(other -> isEqual(officer, other))) {
                different.add(officer);
            }
        }
        return different;
    }

    private boolean isEqual(int officer, int other) {
        return kinds[officer] == kinds[other] && current.daysLeft(officer) == current.daysLeft(other);
    }
}
