package org.preventionportal.spreadsheets;

import static org.preventionportal.spreadsheets.PartnerRow.AGREEMENT;
import static org.preventionportal.spreadsheets.PartnerRow.BUY_IN;
import static org.preventionportal.spreadsheets.PartnerRow.CHAMPION;
import static org.preventionportal.spreadsheets.PartnerRow.CHAMPION_JOB_TITLE;
import static org.preventionportal.spreadsheets.PartnerRow.KIND;
import static org.preventionportal.spreadsheets.PartnerRow.NAME;
import static org.preventionportal.spreadsheets.PartnerRow.OFFICER;
import static org.preventionportal.spreadsheets.PartnerRow.REASON;
import static org.preventionportal.spreadsheets.PartnerRow.REFERENCE;
import static org.preventionportal.spreadsheets.PartnerRow.REGION;
import static org.preventionportal.spreadsheets.PartnerRow.STATE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.Agreement;
import org.preventionportal.partners.BuyIn;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.CodedWords;

/** Reads rows of the sheet of partners, and finds everything that is wrong with one at once. */
final class PartnerRows {

    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_REASON_LENGTH = 1000;

    private final LocalDate today;
    private final OfficerNames officers;

    PartnerRows(LocalDate today, OfficerNames officers) {
        this.today = today;
        this.officers = officers;
    }

    private enum State {
        ACTIVE,
        SUSPENDED
    }

    /** Empty where the row has problems, which are in the cells. */
    Optional<PartnerRow> read(Cells cells) {
        String reference = cells.required(REFERENCE, "Give each partner a reference of its own, such as a number.");
        TaskRows.requireReference(REFERENCE, reference, cells);
        cells.required(NAME, "Name the organisation.");
        String name = cells.freeText(NAME, MAX_NAME_LENGTH, today);
        cells.required(KIND, "Say what sort of organisation it is: %s.".formatted(CodedWords.all(PartnerKind.class)));
        PartnerKind kind = cells.oneOf(KIND, PartnerKind.class);
        cells.required(REGION, "Name the region: %s.".formatted(CodedWords.all(Region.class)));
        Region region = cells.oneOf(REGION, Region.class);
        boolean suspended = cells.oneOf(STATE, State.class) == State.SUSPENDED;
        String reason = reason(suspended, cells);
        String champion = cells.freeText(CHAMPION, MAX_NAME_LENGTH, today);
        String jobTitle = cells.freeText(CHAMPION_JOB_TITLE, MAX_NAME_LENGTH, today);
        if ((champion == null) != (jobTitle == null)) {
            cells.problem(
                    champion == null ? CHAMPION : CHAMPION_JOB_TITLE,
                    ErrorCode.REQUIRED,
                    "A champion has a name and a job title. Fill in both, or neither.");
        }
        BuyIn buyIn = cells.oneOf(BUY_IN, BuyIn.class);
        Agreement agreement = cells.oneOf(AGREEMENT, Agreement.class);
        String officer = officer(cells);
        if (!cells.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PartnerRow(
                Reference.of(Reference.partner(Objects.requireNonNull(reference))),
                Objects.requireNonNull(name).replaceAll("\\s+", " "),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(region),
                suspended,
                reason,
                champion,
                jobTitle,
                buyIn == null ? BuyIn.PROSPECT : buyIn,
                agreement == null ? Agreement.NONE : agreement,
                officer));
    }

    private @Nullable String reason(boolean suspended, Cells cells) {
        if (suspended) {
            cells.required(REASON, "Say why the partner is suspended.");
        } else if (cells.has(REASON)) {
            cells.problem(REASON, "Only a suspended partner has a reason. Empty the cell, or correct the state.");
        }
        return cells.freeText(REASON, MAX_REASON_LENGTH, today);
    }

    private @Nullable String officer(Cells cells) {
        String officer = cells.text(OFFICER);
        if (officer != null && !officers.knows(officer)) {
            cells.problem(
                    OFFICER,
                    ErrorCode.NOT_FOUND,
                    "No prevention officer has this user name or address. Leave it empty, or name one.");
        }
        return officers.username(officers.person(officer));
    }
}
