package org.preventionportal.surveys.audience;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.preventionportal.tables.reading.BrokenFile;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.Column;
import org.preventionportal.tables.reading.RowProblem;
import org.preventionportal.tables.reading.SheetReader;
import org.preventionportal.tasks.participants.OptOuts;

/** Reads addresses from the column "email" of a sheet. The other known columns are ignored. */
final class AudienceSheet {

    private static final String EMAIL = "email";
    private static final int MAX_LENGTH = 254;
    private static final int MAX_PROBLEMS = 100;
    private static final List<Column> COLUMNS = List.of(
            Column.required(EMAIL),
            Column.optional("name"),
            Column.optional("organisation"),
            Column.optional("region"));

    private final Set<String> addresses = new LinkedHashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private int rows;

    private AudienceSheet() {}

    /** @throws BrokenFile if the file cannot be read */
    static AudienceSheet read(InputStream file) {
        var sheet = new AudienceSheet();
        new SheetReader(COLUMNS).read(file, sheet::add);
        return sheet;
    }

    private void add(Cells cells) {
        rows++;
        String address = cells.required(EMAIL, "Enter an email address, or remove the row.");
        if (address != null && !isAddress(address)) {
            cells.problem(EMAIL, "Enter an email address in the correct format, like name@example.org.");
        }
        if (!cells.problems().isEmpty()) {
            if (problems.size() < MAX_PROBLEMS) {
                problems.addAll(cells.problems());
            }
        } else if (address != null) {
            addresses.add(OptOuts.plain(address));
            if (addresses.size() > AudienceLists.MAX_PEOPLE) {
                throw new BrokenFile(
                        rows + 1L,
                        "A campaign invites %,d people at most. Shorten the list.".formatted(AudienceLists.MAX_PEOPLE));
            }
        }
    }

    /** Accepts only a bare address: with a name or comment in it, the same person could be on the list twice. */
    private static boolean isAddress(String text) {
        try {
            var address = new InternetAddress(text, true);
            address.validate();
            return text.length() <= MAX_LENGTH && text.contains("@") && text.equals(address.getAddress());
        } catch (AddressException malformed) {
            return false;
        }
    }

    Set<String> addresses() {
        return addresses;
    }

    List<RowProblem> problems() {
        return problems;
    }

    int rows() {
        return rows;
    }
}
