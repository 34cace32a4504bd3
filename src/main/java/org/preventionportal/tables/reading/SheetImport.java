package org.preventionportal.tables.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.platform.DatabaseOutage;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;

/**
 * Imports the rows of one file in batches. A row is imported as a whole or not at all. A row that is identical to an
 * imported one changes nothing, so that a file can be sent again after a crash.
 *
 * @param <R> the type of a row
 */
public abstract class SheetImport<R extends Record> {

    private final boolean checkOnly;
    private final Set<Id> seen = new HashSet<>();

    protected SheetImport(boolean checkOnly) {
        this.checkOnly = checkOnly;
    }

    /** Holds a row and the cells that it was read from. */
    public record Read<R>(Cells cells, Id id, R row) {}

    /**
     * Counts the results of a batch of rows.
     *
     * @param imported rows that were imported, or that a check would have imported
     * @param unchanged rows that had been imported before
     * @param refused rows that were not imported; the problems say why
     */
    public record Outcome(int imported, int unchanged, int refused, List<RowProblem> problems) {}

    /** Reads the rows that are valid. The cells of the other rows hold their problems. */
    protected abstract List<Read<R>> read(List<Cells> rows);

    /** Finds the rows that are in the portal already. */
    protected abstract Map<? extends Id, R> known(List<Read<R>> rows);

    /**
     * Whether the person who imports may learn that a row says the same as the portal. Otherwise they could guess what
     * the portal says.
     */
    protected boolean isReadable(Id known) {
        return true;
    }

    /** Leaves out rows that are in the portal already, because it is repeated if the database does not answer. */
    protected abstract void insert(List<R> rows);

    /** Returns the rows that waited for a row they refer to, and clears the list. They are imported after that row. */
    public List<Cells> deferred() {
        return List.of();
    }

    /** Refuses rows with a missing reference from now on, instead of letting them wait. */
    public void deferNothing() {}

    /** Completes the import after the last row. */
    public void finish() {}

    protected void refuseRepeated(Cells cells) {
        cells.problem(
                "reference", ErrorCode.ALREADY_EXISTS, "Another row has this reference, too. Give each row its own.");
    }

    protected void refuseChanged(Cells cells) {
        cells.problem(
                "reference",
                ErrorCode.ALREADY_EXISTS,
                "This reference is in the portal already, with other content. Change it there, or leave the row out.");
    }

    public Outcome take(List<Cells> rows) {
        List<Read<R>> usable = read(rows).stream().filter(this::isFirst).toList();
        Map<? extends Id, R> known = DatabaseOutage.waitOut(() -> known(usable));
        List<R> fresh = new ArrayList<>();
        int unchanged = 0;
        for (Read<R> read : usable) {
            R before = known.get(read.id());
            if (before == null) {
                fresh.add(read.row());
            } else if (before.equals(read.row()) && isReadable(read.id())) {
                unchanged++;
            } else {
                refuseChanged(read.cells());
            }
        }
        if (!checkOnly) {
            DatabaseOutage.waitOut(() -> insert(fresh));
        }
        List<RowProblem> problems =
                rows.stream().flatMap(cells -> cells.problems().stream()).toList();
        int refused = Math.toIntExact(
                rows.stream().filter(cells -> !cells.problems().isEmpty()).count());
        return new Outcome(fresh.size(), unchanged, refused, problems);
    }

    protected boolean hasSeen(Id id) {
        return seen.contains(id);
    }

    private boolean isFirst(Read<R> read) {
        if (seen.add(read.id())) {
            return true;
        }
        refuseRepeated(read.cells());
        return false;
    }
}
