package org.preventionportal.planning.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;

/**
 * Says what may be suggested and what it is worth.
 *
 * @param freeDays of each officer; no officer is given more
 * @param maxOfRegions how many requests of a region may be suggested; any number of a region that is not among them
 * @param maxWithoutIntelligence how many requests without intelligence may be suggested; null for any number
 * @param minimums to fill before all else; one that cannot be filled is filled as far as possible
 * @param spreadPoints what a region's next request is worth for the spread, if so many were taken before it; it never
 *     rises with their number
 */
public record SuggestionProblem(
        List<Candidate> candidates,
        List<Double> freeDays,
        Map<Region, Integer> maxOfRegions,
        @Nullable Integer maxWithoutIntelligence,
        List<Minimum> minimums,
        ToDoubleBiFunction<Region, Integer> spreadPoints) {

    /**
     * Describes a request that may be accepted.
     *
     * @param points what it is worth, apart from the spread, 0 to 100
     * @param days that it takes
     * @param hasIntelligence whether it rests on intelligence
     * @param officers the indexes of the officers who may deliver it
     */
    public record Candidate(
            Region region, double points, double days, boolean hasIntelligence, List<Integer> officers) {}

    /**
     * Asks that some candidates are taken before others.
     *
     * @param candidates their indexes
     * @param count how many of them at least
     */
    public record Minimum(Set<Integer> candidates, int count) {}
}
