package org.preventionportal.tasks.priority;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.need.Theme;

/**
 * Measures how evenly the work of the last 90 days is spread over regions and themes. A region or theme without work
 * gets all points, with an even share half, and with twice an even share none. National tasks count as an even share.
 *
 * @param byRegion accepted tasks of each region
 * @param byTheme accepted tasks of each main theme
 */
public record Spread(Map<Region, Integer> byRegion, Map<Theme, Integer> byTheme) {

    public static final int DAYS = 90;
    public static final int REGION_POINTS = 70;
    public static final int THEME_POINTS = 30;

    public Spread {
        byRegion = Map.copyOf(byRegion);
        byTheme = Map.copyOf(byTheme);
    }

    public int regionPart(Region region) {
        return region == Region.NATIONAL
                ? REGION_POINTS / 2
                : part(REGION_POINTS, inRegion(region), regionalTasks(), Region.COUNT);
    }

    public int themePart(Theme theme) {
        return part(THEME_POINTS, byTheme.getOrDefault(theme, 0), sum(byTheme), Theme.values().length);
    }

    /** Whether the region has less than half of an even share. The country as a whole is no cold spot. */
    public boolean isColdSpot(Region region) {
        return region != Region.NATIONAL && inRegion(region) < evenShare() / 2;
    }

    public int coldSpots() {
        return Math.toIntExact(
                Stream.of(Region.values()).filter(this::isColdSpot).count());
    }

    private static int part(int points, int own, int all, int shares) {
        double ofEvenShare = all == 0 ? 1 : own * (double) shares / all;
        return (int) Math.round(points * Math.max(0, 1 - ofEvenShare / 2));
    }

    public int inRegion(Region region) {
        return byRegion.getOrDefault(region, 0);
    }

    /** The tasks of all single regions. */
    public int regionalTasks() {
        return sum(byRegion) - inRegion(Region.NATIONAL);
    }

    /** The tasks of a single region in percent of those of all, rounded; 0 if there are none. */
    public int percentIn(Region region) {
        int all = regionalTasks();
        return all == 0 ? 0 : Math.toIntExact(Math.round(inRegion(region) * 100.0 / all));
    }

    /**
     * Returns the spread with more accepted tasks of a region and a theme.
     *
     * @param theme null if they have none
     */
    public Spread plus(Region region, @Nullable Theme theme, int more) {
        return new Spread(plus(byRegion, region, more), theme == null ? byTheme : plus(byTheme, theme, more));
    }

    private static <T> Map<T, Integer> plus(Map<T, Integer> counts, T part, int more) {
        Map<T, Integer> sum = new HashMap<>(counts);
        sum.merge(part, more, Integer::sum);
        return sum;
    }

    double evenShare() {
        return regionalTasks() / (double) Region.COUNT;
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
