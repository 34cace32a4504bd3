package org.preventionportal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of every operation and guarded field for every role: one file per module in {@code roles/}, one line per
 * operation, one aligned column per {@link Column}. The outcomes are {@code ok}; {@code -} for null or an empty list;
 * {@code in} for UNAUTHENTICATED; {@code no} for FORBIDDEN; or the code of a user error.
 */
public record RoleTable(List<Row> rows) {

    private static final Path FOLDER = Path.of("src/test/resources/roles");

    /** The callers. All operations are about a request of Northumberland County Council, in the North East. */
    public enum Column {
        ANON(null),
        NOBODY(Account.NOBODY),
        MEMBER(Account.PARTNER_NORTH),
        COLLEAGUE(Account.COLLEAGUE_NORTH),
        LEAD(Account.LEAD_NORTH),
        FOREIGN(Account.PARTNER_SOUTH),
        SUSPENDED(Account.PARTNER_SUSPENDED),
        ORPHAN(Account.PARTNER_NONE),
        OFFICER(Account.OFFICER_NORTH_EAST),
        OFFICER_SE(Account.OFFICER_SOUTH_EAST),
        NO_REGION(Account.OFFICER_NO_REGION),
        UNKNOWN(Account.OFFICER_UNKNOWN_REGION),
        BOTH(Account.OFFICER_AND_EVALUATOR),
        MANAGER(Account.MANAGER),
        EVALUATOR(Account.EVALUATOR),
        ADMIN(Account.ADMIN),
        /** The member once more, after their partner was suspended. */
        STOPPED(Account.PARTNER_NORTH);

        private final @Nullable Account account;

        Column(@Nullable Account account) {
            this.account = account;
        }

        public @Nullable Account account() {
            return account;
        }
    }

    /** @param operation such as {@code Query.task}, or a guarded field such as {@code Task.notes} */
    public record Row(String module, String operation, List<String> outcomes) {

        public String outcome(Column column) {
            return outcomes.get(List.of(Column.values()).indexOf(column));
        }
    }

    public static RoleTable read() {
        return new RoleTable(files().stream().flatMap(RoleTable::rows).toList());
    }

    /** A table of something else than operations. */
    public static RoleTable read(Path file) {
        return new RoleTable(rows(file).toList());
    }

    private static Stream<Row> rows(Path file) {
        String module = file.getFileName().toString().replace(".txt", "");
        return lines(file).skip(1).map(cells -> new Row(module, cells.getFirst(), cells.subList(1, cells.size())));
    }

    /** A file as it should be: every column as wide as its widest cell. */
    public static String aligned(Path file) {
        List<List<String>> lines = lines(file).toList();
        var text = new StringBuilder();
        for (List<String> line : lines) {
            var padded = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int width = lines.stream()
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElseThrow();
                padded.append(line.get(i)).repeat(' ', width - line.get(i).length() + 2);
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static Stream<List<String>> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> Arrays.asList(line.strip().split(" +", -1)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
