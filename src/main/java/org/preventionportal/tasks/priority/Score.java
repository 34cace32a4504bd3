package org.preventionportal.tasks.priority;

import java.util.Arrays;
import java.util.Objects;
import org.preventionportal.tasks.need.Need;

/**
 * Scores a request: each factor from 0 to 100, and the policy whose weights make its priority. Spread is kept in its
 * two parts, so that it can follow the portfolio while the other factors stay as they are.
 *
 * @param policy version of the weights
 * @param regionSpread 0 to 70
 * @param themeSpread 0 to 30
 */
public record Score(
        int policy, int reach, int impact, int intelligence, int sustainability, int regionSpread, int themeSpread) {

    /** The weighted number of people that gets all points. */
    private static final double FULL_REACH = 1000;

    /** @param need a complete need */
    public static Score of(Need need, PriorityPolicy policy, Spread spread) {
        return withoutSpread(need)
                .under(
                        policy.version(),
                        spread.regionPart(need.region()),
                        spread.themePart(Objects.requireNonNull(need.mainTheme())));
    }

    /** The factors that depend on the need only. */
    static Score withoutSpread(Need need) {
        return new Score(
                0,
                reach(Objects.requireNonNull(need.reach()).weighted()),
                impact(
                        Objects.requireNonNull(need.aim()).points(),
                        Objects.requireNonNull(need.kind()).depth()),
                intelligence(need),
                need.prospects().stream()
                        .mapToInt(prospect -> prospect.points())
                        .sum(),
                0,
                0);
    }

    static int intelligence(Need need) {
        return need.intelligence() == null ? 0 : need.intelligence().points();
    }

    private static int reach(double weightedPeople) {
        double share = Math.log10(1 + weightedPeople) / Math.log10(1 + FULL_REACH);
        return (int) Math.round(100 * Math.min(1, share));
    }

    private static int impact(int aim, int depth) {
        return Math.toIntExact(Math.round(0.75 * aim + 0.25 * depth));
    }

    public int points(Factor factor) {
        return switch (factor) {
            case REACH -> reach;
            case IMPACT -> impact;
            case INTELLIGENCE -> intelligence;
            case SUSTAINABILITY -> sustainability;
            case SPREAD -> regionSpread + themeSpread;
        };
    }

    /** The weighted sum in hundredths of a point, 0 to 10,000. It is whole, so that sums never differ by rounding. */
    public int priority(Weights weights) {
        return Arrays.stream(Factor.values())
                .mapToInt(factor -> weights.of(factor) * points(factor))
                .sum();
    }

    Score withIntelligence(int points) {
        return new Score(policy, reach, impact, points, sustainability, regionSpread, themeSpread);
    }

    /** The score under another policy or spread; what depends on the request only stays. */
    public Score under(int nextPolicy, int nextRegionSpread, int nextThemeSpread) {
        return new Score(nextPolicy, reach, impact, intelligence, sustainability, nextRegionSpread, nextThemeSpread);
    }
}
