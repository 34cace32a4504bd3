package org.preventionportal.planning.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the best selection by branch and bound: tries every choice, except where even a bound of all that is left could
 * not beat the best selection so far. If its steps end before that, what it returns is still the best that it saw.
 */
final class ExactSearch {

    private static final double IMPROVEMENT = 1e-6;

    /** Bounds the time, whatever the machine: the same problem has the same answer everywhere. */
    private static final int MAX_STEPS = 100_000;

    /** In days, so that nothing is divided by zero. */
    private static final double SHORTEST = 1e-3;

    private final SuggestionProblem problem;
    private final List<Integer> order;

    /** The candidates of each officer: of officers with the same ones and the same days left, one is tried. */
    private final List<Set<Integer>> deliverable;

    private final Selection current;
    private Selection best;
    private int stepsLeft = MAX_STEPS;

    private ExactSearch(SuggestionProblem problem, Selection start) {
        this.problem = problem;
        best = start;
        current = new Selection(problem);
        order = byPointsPerDay(current.others());
        deliverable = IntStream.range(0, problem.freeDays().size())
                .mapToObj(this::deliverable)
                .toList();
    }

    /** @param start a selection that the best one has to beat */
    static Selection best(SuggestionProblem problem, Selection start) {
        var search = new ExactSearch(problem, start);
        search.branch(0);
        return search.best;
    }

    private Set<Integer> deliverable(int officer) {
        Set<Integer> candidates = new HashSet<>(order);
        candidates.removeIf(
                candidate -> !problem.candidates().get(candidate).officers().contains(officer));
        return candidates;
    }

    private void branch(int from) {
        if (current.objective() > best.objective() + IMPROVEMENT) {
            best = current.copy();
        }
        if (from == order.size() || stepsLeft == 0 || bound(from) <= best.objective() + IMPROVEMENT) {
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

    /** What the objective could be at most: as if one officer with the days of all could do parts of requests. */
    private double bound(int from) {
        List<Integer> possible = order.subList(from, order.size()).stream()
                .filter(candidate -> !current.officersFor(candidate).isEmpty())
                .toList();
        return current.objective() + Selection.MINIMUM_FIRST * fillable(possible) + points(possible);
    }

    private int fillable(List<Integer> possible) {
        return IntStream.range(0, problem.minimums().size())
                .map(minimum -> Math.toIntExact(Math.min(
                        current.missing(minimum),
                        possible.stream()
                                .filter(problem.minimums().get(minimum).candidates()::contains)
                                .count())))
                .sum();
    }

    private double points(List<Integer> possible) {
        double daysLeft = current.daysLeft();
        double points = 0;
        for (int candidate : byPointsPerDay(possible)) {
            double part = Math.min(1, daysLeft / days(candidate));
            points += part * current.points(candidate);
            daysLeft -= part * days(candidate);
        }
        return points;
    }

    private List<Integer> byPointsPerDay(List<Integer> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(
                        (Integer candidate) -> -current.points(candidate) / days(candidate)))
                .toList();
    }

    private double days(int candidate) {
        return Math.max(SHORTEST, problem.candidates().get(candidate).days());
    }

    private List<Integer> different(List<Integer> officers) {
        Set<List<Object>> seen = new HashSet<>();
        List<Integer> different = new ArrayList<>(officers);
        different.removeIf(officer -> !seen.add(List.of(current.daysLeft(officer), deliverable.get(officer))));
        return different;
    }
}
