package org.preventionportal.spreadsheets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.PartnerRecord;
import org.preventionportal.partners.PartnerRecords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tables.reading.Cells;

/** Finds the partners that rows of tasks name, by reference or by name, for many rows at once. */
final class PartnerLookup {

    private final PartnerRecords partners;

    PartnerLookup(PartnerRecords partners) {
        this.partners = partners;
    }

    Found of(List<Cells> rows) {
        List<String> named = rows.stream()
                .map(cells -> cells.text(TaskRow.PARTNER))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Found(partners.find(named.stream().map(Reference::partner).toList()), partners.named(named));
    }

    Map<String, PartnerRecord> byReference(Collection<TaskRow> rows) {
        return partners
                .find(rows.stream()
                        .map(TaskRow::partner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(Reference::partner)
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(partner -> Reference.of(partner.id()), Function.identity()));
    }

    /** The partners of some rows. */
    record Found(Map<PartnerId, PartnerRecord> byId, Map<String, List<PartnerRecord>> byName) {

        Optional<PartnerRecord> partner(Cells cells) {
            String named = cells.text(TaskRow.PARTNER);
            if (named == null) {
                return Optional.empty();
            }
            PartnerRecord referred = byId.get(Reference.partner(named));
            if (referred != null) {
                return Optional.of(referred);
            }
            List<PartnerRecord> sameName = byName.getOrDefault(PartnerRecords.nameKey(named), List.of());
            if (sameName.isEmpty()) {
                cells.problem(
                        TaskRow.PARTNER,
                        ErrorCode.NOT_FOUND,
                        "No partner has this reference or name. Import the partners first, or correct it.");
            } else if (sameName.size() > 1) {
                cells.problem(
                        TaskRow.PARTNER, "Several partners have this name. Name the one by its reference instead.");
            }
            return sameName.stream().findFirst();
        }
    }
}
