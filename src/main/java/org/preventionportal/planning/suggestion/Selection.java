package org.preventionportal.planning.suggestion;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preventionportal.access.Region;
import org.preventionportal.planning.suggestion.SuggestionProblem.Candidate;

/** Holds which candidates are taken, and which officer takes each. It never breaks a constraint of its problem. */
public final class Selection {

    private static final int NOT_TAKEN = -1;

    /** So that sums of tenths of days do not exceed a limit by rounding. */
    private static final double TOLERANCE = 1e-9;

    /** More than what sums of points differ by, if they are added in another order. */
    private static final double ROUNDING = 1e-6;

    /** More than all points of the largest problem. */
    static final double MINIMUM_FIRST = 1e6;

    private final SuggestionProblem problem;
    private final int[] officerOf;
    private final double[] left;
    private final Map<Region, Integer> taken = new EnumMap<>(Region.class);
    private final int[] takenOfMinimum;
    private int withoutIntelligence;
    private double value;

    Selection(SuggestionProblem problem) {
        this.problem = problem;
        officerOf = new int[problem.candidates().size()];
        Arrays.fill(officerOf, NOT_TAKEN);
        left = problem.freeDays().stream().mapToDouble(Double::doubleValue).toArray();
        takenOfMinimum = new int[problem.minimums().size()];
    }

    private Selection(Selection other) {
        problem = other.problem;
        officerOf = other.officerOf.clone();
        left = other.left.clone();
        taken.putAll(other.taken);
        takenOfMinimum = other.takenOfMinimum.clone();
        withoutIntelligence = other.withoutIntelligence;
        value = other.value;
    }

    Selection copy() {
        return new Selection(this);
    }

    /** The officer who is to deliver the candidate; empty if it is not taken. */
    public Optional<Integer> officer(int candidate) {
        return isTaken(candidate) ? Optional.of(officerOf[candidate]) : Optional.empty();
    }

    boolean isTaken(int candidate) {
        return officerOf[candidate] != NOT_TAKEN;
    }

    /** The points of all that is taken, with those for the spread. */
    double value() {
        return value;
    }

    /** How many candidates are missing to fill a minimum. */
    int missing(int minimum) {
        return Math.max(0, problem.minimums().get(minimum).count() - takenOfMinimum[minimum]);
    }

    boolean isBetterThan(Selection other) {
        return isBetter(objective(), other.objective());
    }

    /** Whether one objective is larger than another by more than rounding. */
    static boolean isBetter(double one, double other) {
        return one > other + ROUNDING;
    }

    /** What the search makes as large as it can: minimums first, then points. */
    double objective() {
        int filled = IntStream.range(0, takenOfMinimum.length)
                .map(minimum -> Math.min(
                        takenOfMinimum[minimum], problem.minimums().get(minimum).count()))
                .sum();
        return value + MINIMUM_FIRST * filled;
    }

    /** What the candidate would add to the objective. */
    double gain(int candidate) {
        long filled =
                minimumsOf(candidate).filter(minimum -> missing(minimum) > 0).count();
        return points(candidate) + MINIMUM_FIRST * filled;
    }

    /** What the candidate would add to the value. */
    double points(int candidate) {
        return points(candidate, 0);
    }

    /** What the candidate would add to the value after more of its region; nothing if no more may be taken. */
    double points(int candidate, int more) {
        Candidate one = problem.candidates().get(candidate);
        int before = count(one.region()) + more;
        return isWithin(one.region(), before) ? one.points() + spread(one.region(), before) : 0;
    }

    private boolean isWithin(Region region, int before) {
        Integer limit = problem.maxOfRegions().get(region);
        return limit == null || before < limit;
    }

    private IntStream minimumsOf(int candidate) {
        return IntStream.range(0, takenOfMinimum.length)
                .filter(minimum -> problem.minimums().get(minimum).candidates().contains(candidate));
    }

    private double spread(Region region, int before) {
        return problem.spreadPoints().applyAsDouble(region, before);
    }

    private int count(Region region) {
        return taken.getOrDefault(region, 0);
    }

    /**
     * Takes the candidate if that breaks no constraint: with the officer whose days it fills best, or after one other
     * candidate has moved to another officer.
     */
    boolean add(int candidate) {
        return addWithoutMoving(candidate) || (isPermitted(candidate) && take(candidate, afterMove(candidate)));
    }

    /** Takes the candidate with the officer whose days it fills best. */
    boolean addWithoutMoving(int candidate) {
        return isPermitted(candidate) && take(candidate, bestFit(candidate, NOT_TAKEN));
    }

    /** Takes the candidate with one of the {@link #officersFor} it. */
    void addTo(int officer, int candidate) {
        take(candidate, officer);
    }

    private boolean take(int candidate, int officer) {
        if (officer == NOT_TAKEN) {
            return false;
        }
        value += points(candidate);
        minimumsOf(candidate).forEach(minimum -> takenOfMinimum[minimum]++);
        put(candidate, officer);
        Candidate one = problem.candidates().get(candidate);
        taken.merge(one.region(), 1, Integer::sum);
        withoutIntelligence += one.hasIntelligence() ? 0 : 1;
        return true;
    }

    void remove(int candidate) {
        Candidate one = problem.candidates().get(candidate);
        left[officerOf[candidate]] += one.days();
        officerOf[candidate] = NOT_TAKEN;
        taken.merge(one.region(), -1, Integer::sum);
        withoutIntelligence -= one.hasIntelligence() ? 0 : 1;
        value -= points(candidate);
        minimumsOf(candidate).forEach(minimum -> takenOfMinimum[minimum]--);
    }

    private void put(int candidate, int officer) {
        officerOf[candidate] = officer;
        left[officer] -= problem.candidates().get(candidate).days();
    }

    private boolean isPermitted(int candidate) {
        if (isTaken(candidate)) {
            return false;
        }
        Candidate one = problem.candidates().get(candidate);
        Integer without = problem.maxWithoutIntelligence();
        return isWithin(one.region(), count(one.region()))
                && (without == null || one.hasIntelligence() || withoutIntelligence < without);
    }

    /** Whether the candidate can be taken without breaking a constraint. */
    boolean fits(int candidate) {
        return isPermitted(candidate) && bestFit(candidate, NOT_TAKEN) != NOT_TAKEN;
    }

    /** The officers with whom the candidate can be taken; none if that breaks a constraint. */
    List<Integer> officersFor(int candidate) {
        Candidate one = problem.candidates().get(candidate);
        return isPermitted(candidate)
                ? one.officers().stream()
                        .filter(officer -> hasDays(officer, one.days()))
                        .toList()
                : List.of();
    }

    private boolean hasDays(int officer, double days) {
        return left[officer] + TOLERANCE >= days;
    }

    /** The days that the officer has left. */
    double daysLeft(int officer) {
        return left[officer];
    }

    /** The days that all officers have left. */
    double daysLeft() {
        return Arrays.stream(left).filter(days -> days > 0).sum();
    }

    private int bestFit(int candidate, int except) {
        double days = problem.candidates().get(candidate).days();
        int best = NOT_TAKEN;
        for (int officer : problem.candidates().get(candidate).officers()) {
            if (officer != except && hasDays(officer, days) && (best == NOT_TAKEN || left[officer] < left[best])) {
                best = officer;
            }
        }
        return best;
    }

    /** Moves one other candidate so that this one fits. */
    private int afterMove(int candidate) {
        double days = problem.candidates().get(candidate).days();
        for (int officer : problem.candidates().get(candidate).officers()) {
            for (int other = 0; other < officerOf.length; other++) {
                double freed = problem.candidates().get(other).days();
                if (officerOf[other] == officer && hasDays(officer, days - freed)) {
                    int elsewhere = bestFit(other, officer);
                    if (elsewhere != NOT_TAKEN) {
                        left[officer] += freed;
                        put(other, elsewhere);
                        return officer;
                    }
                }
            }
        }
        return NOT_TAKEN;
    }

    List<Integer> takenOnes() {
        return IntStream.range(0, officerOf.length)
                .filter(this::isTaken)
                .boxed()
                .toList();
    }

    List<Integer> others() {
        return IntStream.range(0, officerOf.length)
                .filter(candidate -> !isTaken(candidate))
                .boxed()
                .toList();
    }
}
