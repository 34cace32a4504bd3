package org.preventionportal.surveys.audience;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.tables.reading.BrokenFile;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.Column;
import org.preventionportal.tables.reading.RowProblem;
import org.preventionportal.tables.reading.SheetReader;

/** Reads addresses from the column "email" of a sheet. The other known columns are ignored. */
final class AudienceSheet {

    private static final String EMAIL = "email";
    private static final int MAX_PROBLEMS = 100;
    private static final List<Column> COLUMNS = List.of(
            Column.required(EMAIL),
            Column.optional("name"),
            Column.optional("organisation"),
            Column.optional("region"));

    private final EmailAddresses emails;
    private final Set<String> addresses = new LinkedHashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private int rows;

    private AudienceSheet(EmailAddresses emails) {
        this.emails = emails;
    }

    /** @throws BrokenFile if the file cannot be read */
    static AudienceSheet read(InputStream file, EmailAddresses emails) {
        var sheet = new AudienceSheet(emails);
        new SheetReader(COLUMNS).read(file, sheet::add);
        return sheet;
    }

    private void add(Cells cells) {
        rows++;
        String address = cells.required(EMAIL, "Enter an email address, or remove the row.");
        if (address != null) {
            emails.problem(address).ifPresent(problem -> cells.problem(EMAIL, problem));
        }
        if (!cells.problems().isEmpty()) {
            if (problems.size() < MAX_PROBLEMS) {
                problems.addAll(cells.problems());
            }
        } else if (address != null) {
            addresses.add(EmailAddresses.plain(address));
            if (addresses.size() > AudienceLists.MAX_PEOPLE) {
                throw new BrokenFile(
                        rows + 1L,
                        ErrorCode.TOO_LONG,
                        "A campaign invites %,d people at most. Shorten the list.".formatted(AudienceLists.MAX_PEOPLE));
            }
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
