package org.preventionportal.spreadsheets;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.Agreement;
import org.preventionportal.partners.BuyIn;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.partners.PartnerRecord;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tables.reading.Column;

/**
 * Writes a partner as a row of a sheet.
 *
 * @param officer user name of who looks after it
 */
record PartnerRow(
        String reference,
        String name,
        PartnerKind kind,
        Region region,
        boolean suspended,
        @Nullable String reason,
        @Nullable String champion,
        @Nullable String championJobTitle,
        BuyIn buyIn,
        Agreement agreement,
        @Nullable String officer) {

    static final String REFERENCE = "reference";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String REGION = "region";
    static final String STATE = "state";
    static final String REASON = "reason";
    static final String CHAMPION = "champion";
    static final String CHAMPION_JOB_TITLE = "champion job title";
    static final String BUY_IN = "buy-in";
    static final String AGREEMENT = "agreement";
    static final String OFFICER = "officer";

    static final List<Column> COLUMNS = List.of(
            Column.required(REFERENCE),
            Column.required(NAME),
            Column.required(KIND),
            Column.required(REGION),
            Column.optional(STATE),
            Column.optional(REASON),
            Column.optional(CHAMPION),
            Column.optional(CHAMPION_JOB_TITLE),
            Column.optional(BUY_IN),
            Column.optional(AGREEMENT),
            Column.optional(OFFICER));

    static PartnerRow of(PartnerRecord partner, OfficerNames officers) {
        return new PartnerRow(
                Reference.of(partner.id()),
                partner.name(),
                partner.kind(),
                partner.region(),
                partner.suspended(),
                partner.reason(),
                partner.champion(),
                partner.championJobTitle(),
                partner.buyIn(),
                partner.agreement(),
                officers.username(partner.officer()));
    }

    PartnerRecord toRecord(OfficerNames officers) {
        return new PartnerRecord(
                id(),
                name,
                kind,
                region,
                suspended,
                reason,
                champion,
                championJobTitle,
                buyIn,
                agreement,
                officers.person(officer));
    }

    PartnerId id() {
        return Reference.partner(reference);
    }

    List<String> cells() {
        return Stream.of(
                        reference,
                        name,
                        EnumWords.of(kind),
                        region.label(),
                        suspended ? "suspended" : "active",
                        reason,
                        champion,
                        championJobTitle,
                        EnumWords.of(buyIn),
                        EnumWords.of(agreement),
                        officer)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }
}
