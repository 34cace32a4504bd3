package org.preventionportal.spreadsheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.platform.Id;
import org.preventionportal.spreadsheets.reading.Cells;
import org.preventionportal.spreadsheets.reading.Problem;

/**
 * Takes the rows of one file, some at a time. A row is in as a whole or not at all; one that is in already, just as it
 * is, changes nothing, so that a file can be sent again after a crash, or whole after a part of it.
 *
 * @param <R> a row as it was read
 */
abstract class SheetImport<R extends Record> {

    private final boolean checkOnly;
    private final Set<Id> seen = new HashSet<>();

    SheetImport(boolean checkOnly) {
        this.checkOnly = checkOnly;
    }

    /** A row with the cells that it was read from. */
    record Read<R>(Cells cells, Id id, R row) {}

    /**
     * What came of some rows.
     *
     * @param imported rows that are in now, or in a check would be
     * @param unchanged rows that were in already
     * @param refused rows that are not in; the problems say why
     */
    record Outcome(int imported, int unchanged, int refused, List<Problem> problems) {}

    /** The rows that can be used; what is wrong with the others stands in their cells. */
    abstract List<Read<R>> read(List<Cells> rows);

    /** Those that are in already, as rows. */
    abstract Map<? extends Id, R> known(List<Read<R>> rows);

    abstract void insert(List<R> rows);

    /** Rows that refer to others which were not in yet; they are taken again after those, and put aside no longer. */
    abstract List<Cells> deferred();

    /** From now on rows that lack others are refused. */
    abstract void deferNothing();

    /** After the last row. */
    abstract void finish();

    Outcome take(List<Cells> rows) {
        List<Read<R>> usable = read(rows).stream().filter(this::isFirst).toList();
        Map<? extends Id, R> known = known(usable);
        List<R> fresh = new ArrayList<>();
        int unchanged = 0;
        for (Read<R> read : usable) {
            R before = known.get(read.id());
            if (before == null) {
                fresh.add(read.row());
            } else if (before.equals(read.row())) {
                unchanged++;
            } else {
                read.cells()
                        .problem(
                                "reference",
                                "This reference is in the portal already, with other content. Change it there, or leave the row out.");
            }
        }
        if (!checkOnly) {
            insert(fresh);
        }
        List<Problem> problems =
                rows.stream().flatMap(cells -> cells.problems().stream()).toList();
        int refused = Math.toIntExact(
                rows.stream().filter(cells -> !cells.problems().isEmpty()).count());
        return new Outcome(fresh.size(), unchanged, refused, problems);
    }

    boolean hasSeen(Id id) {
        return seen.contains(id);
    }

    private boolean isFirst(Read<R> read) {
        if (seen.add(read.id())) {
            return true;
        }
        read.cells().problem("reference", "This reference stands in another row too. Give each row its own.");
        return false;
    }
}
