package org.preventionportal.planning.suggestion;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a good selection: greedily in three orders, each improved by exchanges until none helps or the rounds end. Of
 * few candidates {@link ExactSearch} then makes it the best one; of many it need not be the best.
 */
public final class SuggestionSearch {

    /** Bounds the time of each order, whatever the machine: the same problem has the same answer everywhere. */
    private static final int MAX_EXCHANGES = 20_000;

    /** Beyond it, exchanges of two would take too long. */
    private static final int MAX_FOR_PAIRS = 60;

    /** Beyond it, the exact search would seldom end within its steps. */
    private static final int MAX_FOR_EXACT = 20;

    private final SuggestionProblem problem;
    private final boolean isSmall;
    private int exchangesLeft;

    private SuggestionSearch(SuggestionProblem problem) {
        this.problem = problem;
        isSmall = problem.candidates().size() <= MAX_FOR_PAIRS;
    }

    public static Selection best(SuggestionProblem problem) {
        return new SuggestionSearch(problem).search();
    }

    private Selection search() {
        Selection found = byExchanges();
        return problem.candidates().size() <= MAX_FOR_EXACT ? ExactSearch.best(problem, found) : found;
    }

    private Selection byExchanges() {
        return Stream.<ToDoubleFunction<Double>>of(days -> days, days -> 1, Math::sqrt)
                .map(measure -> improved(greedy(measure)))
                .max(Comparator.comparingDouble(Selection::objective))
                .orElseThrow();
    }

    /** Takes again and again what adds most points for its days. */
    private Selection greedy(ToDoubleFunction<Double> measure) {
        var selection = new Selection(problem);
        List<Integer> left = selection.others();
        while (!left.isEmpty()) {
            int next = left.stream()
                    .max(Comparator.comparingDouble(candidate -> selection.gain(candidate)
                            / measure.applyAsDouble(Math.max(
                                    0.5, problem.candidates().get(candidate).days()))))
                    .orElseThrow();
            selection.add(next);
            left = left.stream().filter(candidate -> candidate != next).toList();
        }
        return selection;
    }

    private Selection improved(Selection start) {
        Selection current = start;
        exchangesLeft = MAX_EXCHANGES;
        @Nullable Selection better = better(current);
        while (better != null) {
            current = better;
            better = better(current);
        }
        return current;
    }

    /** Takes one out and fills up, or takes two out if the problem is small; null if nothing helps. */
    private @Nullable Selection better(Selection current) {
        List<Integer> others = others(current);
        for (int out : current.takenOnes()) {
            for (int in : others) {
                if (exchangesLeft > 0 && (isSmall || mayHelp(current, out, in))) {
                    Selection tried = exchanged(current, List.of(out), in, others);
                    if (tried.isBetterThan(current)) {
                        return tried;
                    }
                }
            }
        }
        return isSmall ? betterByPairs(current, others) : null;
    }

    private @Nullable Selection betterByPairs(Selection current, List<Integer> others) {
        List<Integer> taken = current.takenOnes();
        for (int first : taken) {
            for (int second : taken) {
                for (int in : first < second ? others : List.<Integer>of()) {
                    if (exchangesLeft == 0) {
                        return null;
                    }
                    Selection tried = exchanged(current, List.of(first, second), in, others);
                    if (tried.isBetterThan(current)) {
                        return tried;
                    }
                }
            }
        }
        return null;
    }

    /** What would add most comes first. */
    private static List<Integer> others(Selection current) {
        return current.others().stream()
                .sorted(Comparator.comparingDouble(current::gain).reversed())
                .toList();
    }

    /** Whether one is worth more, or makes room for others. */
    private boolean mayHelp(Selection current, int out, int in) {
        boolean isShorter = problem.candidates().get(in).days()
                < problem.candidates().get(out).days();
        boolean isWorthMore = current.gain(in) > problem.candidates().get(out).points();
        return isShorter || isWorthMore;
    }

    private Selection exchanged(Selection current, List<Integer> out, int in, List<Integer> others) {
        exchangesLeft--;
        Selection tried = current.copy();
        out.forEach(tried::remove);
        if (isSmall ? tried.add(in) : tried.addWithoutMoving(in)) {
            for (int other : others) {
                if (isSmall) {
                    tried.add(other);
                } else {
                    tried.addWithoutMoving(other);
                }
            }
        }
        return tried;
    }
}
