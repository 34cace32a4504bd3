package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds which suppressed cells of a row can be calculated together. Rows and columns are nodes of a graph, suppressed
 * cells its edges. Without a row, its columns fall into connected parts: exactly the suppressed cells of the row in one
 * part, or in several, can be calculated.
 */
final class ColumnParts {

    private ColumnParts() {}

    /**
     * Returns the suppressed cells of a row by the part in which their columns are. It is called for each row of
     * each table that is tried, so it makes no streams.
     *
     * @param suppressed the suppressed columns of each row
     */
    static List<BitSet> of(BitSet[] suppressed, int row) {
        List<BitSet> connected = new ArrayList<>();
        for (int other = 0; other < suppressed.length; other++) {
            if (other != row && !suppressed[other].isEmpty()) {
                join(connected, (BitSet) suppressed[other].clone());
            }
        }
        List<BitSet> parts = new ArrayList<>();
        BitSet cells = suppressed[row];
        for (int column = cells.nextSetBit(0); column >= 0; column = cells.nextSetBit(column + 1)) {
            var alone = new BitSet();
            alone.set(column);
            parts.add(alone);
        }
        for (BitSet columns : connected) {
            columns.and(cells);
            if (columns.cardinality() > 1) {
                join(parts, columns);
            }
        }
        return parts;
    }

    /** Adds columns to parts that share none with each other, and merges those with which they share one. */
    private static void join(List<BitSet> parts, BitSet columns) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).intersects(columns)) {
                columns.or(parts.remove(i));
            }
        }
        parts.add(columns);
    }
}
