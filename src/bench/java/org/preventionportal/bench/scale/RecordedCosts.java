package org.preventionportal.bench.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.bench.report.BenchTable;

/** Reads what requests cost from the recorded table of the bench. */
public final class RecordedCosts {

    private final List<String> heads = new ArrayList<>();
    private final Map<String, List<String>> rows = new HashMap<>();

    /** @param table in Markdown */
    public RecordedCosts(String table) {
        String operation = "";
        for (String line : table.lines().filter(each -> each.startsWith("| ")).toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (heads.isEmpty()) {
                heads.addAll(cells);
                continue;
            }
            operation = cells.get(1).isEmpty() ? operation : cells.get(1);
            if (cells.get(2).equals(BenchTable.PORTAL)) {
                rows.put(operation, cells);
            }
        }
    }

    /**
     * What one request costs the portal.
     *
     * @throws IllegalStateException if the operation was not recorded
     */
    Cost of(String operation) {
        List<String> row = rows.get(operation);
        if (row == null) {
            throw new IllegalStateException("No cost was recorded of: " + operation);
        }
        return new Cost(
                number(row, "CPU ms a request"),
                number(row, "commands"),
                number(row, "documents"),
                number(row, "kB read"));
    }

    private double number(List<String> row, String head) {
        for (int column = 0; column < heads.size(); column++) {
            if (heads.get(column).startsWith(head)) {
                return Double.parseDouble(row.get(column).split(" ", 2)[0]);
            }
        }
        throw new IllegalStateException("The recorded table has no column " + head);
    }

    /**
     * Holds what a request costs.
     *
     * @param cpu in milliseconds
     * @param read kB from the database
     */
    record Cost(double cpu, double commands, double documents, double read) {

        Cost and(Cost more) {
            return new Cost(cpu + more.cpu, commands + more.commands, documents + more.documents, read + more.read);
        }

        Cost times(double number) {
            return new Cost(cpu * number, commands * number, documents * number, read * number);
        }
    }
}
