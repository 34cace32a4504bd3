package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds which suppressed cells of a row can be calculated together. Rows and columns are nodes of a graph, suppressed
 * cells its edges. Without a row, its columns fall into connected parts: exactly the suppressed cells of the row in one
 * part, or in several, can be calculated.
 */
final class ColumnParts {

    private ColumnParts() {}

    /**
     * Returns the suppressed cells of a row by the part in which their columns are.
     *
     * @param suppressed the suppressed columns of each row
     */
    static List<BitSet> of(BitSet[] suppressed, int row) {
        List<BitSet> parts = new ArrayList<>();
        suppressed[row].stream().forEach(column -> {
            var alone = new BitSet();
            alone.set(column);
            parts.add(alone);
        });
        joined(others(suppressed, row)).forEach(part -> merge(parts, part));
        parts.forEach(part -> part.and(suppressed[row]));
        return parts;
    }

    private static List<BitSet> others(BitSet[] suppressed, int row) {
        return IntStream.range(0, suppressed.length)
                .filter(other -> other != row)
                .mapToObj(other -> (BitSet) suppressed[other].clone())
                .toList();
    }

    /** Merges rows that share a column, directly or through others. */
    private static List<BitSet> joined(List<BitSet> rows) {
        List<BitSet> parts = new ArrayList<>();
        rows.forEach(row -> {
            List<BitSet> touched =
                    parts.stream().filter(part -> part.intersects(row)).toList();
            parts.removeAll(touched);
            touched.forEach(row::or);
            parts.add(row);
        });
        return parts;
    }

    private static void merge(List<BitSet> parts, BitSet row) {
        List<BitSet> touched =
                parts.stream().filter(part -> part.intersects(row)).toList();
        if (touched.size() > 1) {
            parts.removeAll(touched);
            var joined = new BitSet();
            touched.forEach(joined::or);
            parts.add(joined);
        }
    }
}
