package org.preventionportal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Suppresses cells of a table of people by answers, of which the sum of each row and of each column is known. A cell of
 * too few people is suppressed, and so many others with it that no sum of suppressed cells of one row can be calculated
 * that is too small. {@link ColumnParts} says what can be calculated.
 */
final class SuppressedTable {

    private final List<Row> rows;
    private final int min;
    private final BitSet[] suppressed;

    /** The suppressed cells that can be calculated to be empty. They hide nothing in other cells. */
    private final BitSet[] empty;

    /**
     * Holds how many people of a group gave which answers.
     *
     * @param people by column
     * @param columns those that belong to the row; their sum is known
     * @param hidden columns that are never shown
     */
    record Row(List<Integer> people, BitSet columns, BitSet hidden) {

        /** The first columns of a table. */
        static BitSet columns(int number) {
            var columns = new BitSet();
            columns.set(0, number);
            return columns;
        }

        /** The people in some of the columns. */
        int sum(BitSet some) {
            return some.stream().map(people::get).sum();
        }

        int total() {
            return sum(columns);
        }

        private boolean isShown(int column, int min) {
            return !hidden.get(column) && !Partition.isSmall(people.get(column), min);
        }
    }

    private SuppressedTable(List<Row> rows, int min) {
        this.rows = rows;
        this.min = min;
        this.suppressed = rows.stream()
                .map(row -> {
                    BitSet small = (BitSet) row.columns().clone();
                    row.columns().stream()
                            .filter(column -> row.isShown(column, min))
                            .forEach(small::clear);
                    return small;
                })
                .toArray(BitSet[]::new);
        this.empty = rows.stream().map(_ -> new BitSet()).toArray(BitSet[]::new);
    }

    /**
     * @param rows each is either empty or of at least {@code min} people, apart from those that are hidden as a whole
     * @param min a cell of fewer people is suppressed
     */
    static SuppressedTable of(List<Row> rows, int min) {
        var table = new SuppressedTable(rows, min);
        do {
            table.protectAll();
            table.findEmpty();
        } while (table.hideBesideEmpty());
        return table;
    }

    private void protectAll() {
        boolean hasChanged = true;
        while (hasChanged) {
            hasChanged = false;
            for (int row = 0; row < rows.size(); row++) {
                hasChanged |= protect(row);
            }
        }
    }

    BitSet suppressed(int row) {
        return suppressed[row];
    }

    /** The suppressed cells of a row but for those that can be calculated to be empty. */
    BitSet uncertain(int row) {
        BitSet uncertain = (BitSet) suppressed[row].clone();
        uncertain.andNot(empty[row]);
        return uncertain;
    }

    private void findEmpty() {
        Stream.of(empty).forEach(BitSet::clear);
        boolean hasFound = true;
        while (hasFound) {
            hasFound = false;
            for (int row = 0; row < rows.size(); row++) {
                Row one = rows.get(row);
                List<BitSet> found = uncertainParts(row).stream()
                        .filter(part -> one.sum(part) == 0)
                        .toList();
                found.forEach(empty[row]::or);
                hasFound |= !found.isEmpty();
            }
        }
    }

    /**
     * Suppresses one more cell beside empty ones that hid others, so that they cannot be calculated any more. If none
     * is left there, suppresses the smallest cell that an unsafe row still shows.
     */
    private boolean hideBesideEmpty() {
        List<Integer> unsafe = unsafeRows();
        Optional<Cell> next =
                unsafe.isEmpty() ? Optional.empty() : smallestBesideEmpty().or(() -> smallestOf(unsafe));
        next.ifPresent(cell -> suppressed[cell.row()].set(cell.column()));
        return next.isPresent();
    }

    private Optional<Cell> smallestBesideEmpty() {
        return IntStream.range(0, rows.size())
                .filter(row -> !empty[row].isEmpty())
                .boxed()
                .flatMap(row -> smallestShown(row).stream().map(column -> new Cell(row, column)))
                .filter(cell -> people(cell) > 0)
                .min(Comparator.comparingInt(this::people));
    }

    private Optional<Cell> smallestOf(List<Integer> some) {
        return some.stream()
                .flatMap(row -> smallestShown(row).stream().map(column -> new Cell(row, column)))
                .min(Comparator.comparingInt(this::people));
    }

    private record Cell(int row, int column) {}

    private int people(Cell cell) {
        return rows.get(cell.row()).people().get(cell.column());
    }

    /** The rows of which a number that is too small can be calculated all the same. */
    List<Integer> unsafeRows() {
        return IntStream.range(0, rows.size())
                .filter(row -> unsafe(row, uncertainParts(row)).isPresent())
                .boxed()
                .toList();
    }

    /** How many people are in the suppressed cells of a column. */
    int suppressedPeople(int column) {
        int people = 0;
        for (int row = 0; row < rows.size(); row++) {
            people += suppressed[row].get(column) ? rows.get(row).people().get(column) : 0;
        }
        return people;
    }

    /** One of the parts that is too few people, but can be calculated. */
    private Optional<BitSet> unsafe(int row, List<BitSet> parts) {
        int total = rows.get(row).total();
        return parts.stream()
                .filter(part -> Partition.isSmall(rows.get(row).sum(part), min)
                        && rows.get(row).sum(part) != total)
                .findFirst();
    }

    private List<BitSet> parts(int row) {
        return ColumnParts.of(suppressed, row);
    }

    private List<BitSet> uncertainParts(int row) {
        return ColumnParts.of(
                IntStream.range(0, rows.size()).mapToObj(this::uncertain).toArray(BitSet[]::new), row);
    }

    /**
     * Whether another cell had to be suppressed for the sake of this row. Cells of another row are suppressed only if
     * they can help: all suppressed cells of this row together have to be enough people.
     */
    private boolean protect(int row) {
        return unsafe(row, parts(row))
                .map(part -> {
                    boolean isTooFew = rows.get(row).sum(suppressed[row]) < min;
                    boolean isAlone = part.equals(suppressed[row]);
                    return (isAlone || isTooFew) ? hideInRow(row) : join(row, part);
                })
                .orElse(false);
    }

    /** Suppresses the smallest cell of a row that is shown, and one with people before an empty one. */
    private boolean hideInRow(int row) {
        Optional<Integer> best = smallestShown(row);
        best.ifPresent(suppressed[row]::set);
        return best.isPresent();
    }

    private Optional<Integer> smallestShown(int row) {
        BitSet shown = (BitSet) rows.get(row).columns().clone();
        shown.andNot(suppressed[row]);
        List<Integer> people = rows.get(row).people();
        return shown.stream().boxed().min(Comparator.comparingInt(column -> weight(people.get(column))));
    }

    private static int weight(int people) {
        return people == 0 ? Integer.MAX_VALUE : people;
    }

    /** Suppresses cells of another row that join a part with the other suppressed cells of this row. */
    private boolean join(int row, BitSet part) {
        BitSet others = (BitSet) suppressed[row].clone();
        others.andNot(part);
        Optional<Bridge> best = bridges(row, part, others).stream()
                .filter(bridge -> cost(bridge) > 0)
                .min(Comparator.comparingInt(this::cost));
        best.ifPresent(bridge -> {
            suppressed[bridge.row()].set(bridge.here());
            suppressed[bridge.row()].set(bridge.there());
        });
        return best.isPresent() || hideInRow(row);
    }

    /** Two cells of a row that, if suppressed, connect their columns. */
    private record Bridge(int row, int here, int there) {}

    private List<Bridge> bridges(int without, BitSet part, BitSet others) {
        List<Bridge> bridges = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            BitSet columns = rows.get(row).columns();
            if (row != without && rows.get(row).total() > 0) {
                int helper = row;
                part.stream()
                        .filter(columns::get)
                        .forEach(here -> others.stream()
                                .filter(columns::get)
                                .forEach(there -> bridges.add(new Bridge(helper, here, there))));
            }
        }
        return bridges;
    }

    private int cost(Bridge bridge) {
        return cost(bridge.row(), bridge.here()) + cost(bridge.row(), bridge.there());
    }

    private int cost(int row, int column) {
        if (suppressed[row].get(column)) {
            return 0;
        }
        int people = rows.get(row).people().get(column);
        return people == 0 ? min : people;
    }
}
