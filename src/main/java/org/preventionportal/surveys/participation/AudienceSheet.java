package org.preventionportal.surveys.participation;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.preventionportal.spreadsheets.reading.Cells;
import org.preventionportal.spreadsheets.reading.Column;
import org.preventionportal.spreadsheets.reading.Problem;
import org.preventionportal.spreadsheets.reading.SheetReader;
import org.preventionportal.tasks.participants.OptOuts;

/** Reads addresses from a sheet with a column "email"; what else is usual beside it is left unread. */
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
    private final List<Problem> problems = new ArrayList<>();
    private int rows;

    private AudienceSheet() {}

    /** @throws BrokenFile where the file cannot be read */
    static AudienceSheet read(InputStream file) {
        var sheet = new AudienceSheet();
        new SheetReader(COLUMNS).read(file, sheet::take);
        return sheet;
    }

    private void take(Cells cells) {
        rows++;
        String address = cells.required(EMAIL, "Enter an e-mail address, or take the row out.");
        if (address != null && !isAddress(address)) {
            cells.problem(EMAIL, "This is not an e-mail address, like name@example.org. Correct it.");
        }
        if (!cells.problems().isEmpty()) {
            if (problems.size() < MAX_PROBLEMS) {
                problems.addAll(cells.problems());
            }
        } else if (address != null) {
            addresses.add(OptOuts.plain(address));
            if (addresses.size() > Audience.MAX) {
                throw new BrokenFile(rows + 1L, "A campaign asks at most %,d people.".formatted(Audience.MAX));
            }
        }
    }

    /** The bare address: with a name or a comment beside it the same person could be on the list twice. */
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

    List<Problem> problems() {
        return problems;
    }

    int rows() {
        return rows;
    }
}
