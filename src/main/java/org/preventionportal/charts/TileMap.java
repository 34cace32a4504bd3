package org.preventionportal.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;

/**
 * Computes a map of England and Wales in which each policing region is a tile of the same size. Columns are in percent
 * of the width, so that text keeps its size on a telephone.
 */
public record TileMap(List<Tile> tiles) {

    public static final int HEIGHT = 4 * 96;

    private static final int MAX_LABEL_LENGTH = 9;
    private static final int LINE = 16;
    private static final double WIDTH = 24;

    /** Column and row of each region, from 0. */
    private static final Map<String, Place> PLACES = Map.of(
            "NORTH_EAST", new Place(2, 0),
            "NORTH_WEST", new Place(1, 1),
            "YORKSHIRE_AND_THE_HUMBER", new Place(2, 1),
            "WALES", new Place(0, 2),
            "WEST_MIDLANDS", new Place(1, 2),
            "EAST_MIDLANDS", new Place(2, 2),
            "EAST_OF_ENGLAND", new Place(3, 2),
            "SOUTH_WEST", new Place(1, 3),
            "LONDON", new Place(2, 3),
            "SOUTH_EAST", new Place(3, 3));

    private record Place(int column, int row) {}

    /** @param key of the region, such as NORTH_EAST */
    public record Item(String key, String label, double number, String value) {}

    /**
     * Holds the layout of one tile.
     *
     * @param key of the region
     * @param x left edge in percent of the width
     * @param y upper edge in pixels
     * @param shade from 0.1 for none to 0.5 for the greatest number, so that dark text can be read on it
     */
    public record Tile(String key, List<BarChart.Line> lines, double x, int y, double shade, String value) {

        public double width() {
            return WIDTH;
        }

        public int height() {
            return 90;
        }

        /** Returns the y position of the baseline of the number. */
        public int baseline() {
            return y + 82;
        }
    }

    /** The order in which the tiles are read, and in which a keyboard goes through them. */
    private static final Comparator<Tile> ROW_BY_ROW =
            Comparator.comparingInt(Tile::y).thenComparingDouble(Tile::x);

    /** Whether the map has a tile for this key, such as WALES. */
    public static boolean isPlaced(String key) {
        return PLACES.containsKey(key);
    }

    /** Leaves out what is no single region. */
    public static TileMap of(List<Item> items) {
        Map<String, Item> byKey = items.stream()
                .filter(item -> isPlaced(item.key()))
                .collect(Collectors.toMap(Item::key, Function.identity(), (a, _) -> a));
        double greatest =
                byKey.values().stream().mapToDouble(Item::number).max().orElse(0);
        return new TileMap(items.stream()
                .filter(item -> byKey.containsKey(item.key()))
                .map(item -> tile(item, greatest))
                .toList());
    }

    private static Tile tile(Item item, double greatest) {
        Place place = Objects.requireNonNull(PLACES.get(item.key()));
        int y = place.row() * 96;
        List<String> words =
                WordUtils.wrap(item.label(), MAX_LABEL_LENGTH).lines().toList();
        List<BarChart.Line> lines = IntStream.range(0, words.size())
                .mapToObj(line -> new BarChart.Line(words.get(line), y + 18 + line * LINE))
                .toList();
        double shade = greatest == 0 ? 0.1 : 0.1 + 0.4 * item.number() / greatest;
        return new Tile(item.key(), lines, place.column() * 25.0, y, shade, item.value());
    }

    public TileMap rowByRow() {
        return new TileMap(tiles.stream().sorted(ROW_BY_ROW).toList());
    }

    /** Whether there are several regions to compare. */
    public boolean isWorthDrawing() {
        return tiles.size() > 1;
    }

    public int height() {
        return HEIGHT;
    }
}
