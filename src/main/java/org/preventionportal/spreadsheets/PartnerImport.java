package org.preventionportal.spreadsheets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerRecord;
import org.preventionportal.partners.PartnerRecords;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.SheetImport;

/** Imports rows of partners. */
final class PartnerImport extends SheetImport<PartnerRow> {

    private final PartnerRecords partners;
    private final PartnerRows reader;
    private final OfficerNames officers;
    private final PersonId by;
    private final Instant at;

    PartnerImport(
            PartnerRecords partners,
            PartnerRows reader,
            OfficerNames officers,
            PersonId by,
            Instant at,
            boolean checkOnly) {
        super(checkOnly);
        this.partners = partners;
        this.reader = reader;
        this.officers = officers;
        this.by = by;
        this.at = at;
    }

    @Override
    protected List<Read<PartnerRow>> read(List<Cells> rows) {
        return rows.stream()
                .flatMap(cells -> reader.read(cells).stream().map(row -> new Read<>(cells, row.id(), row)))
                .toList();
    }

    @Override
    protected Map<PartnerId, PartnerRow> known(List<Read<PartnerRow>> rows) {
        return partners.find(rows.stream().map(read -> read.row().id()).toList()).values().stream()
                .collect(Collectors.toMap(PartnerRecord::id, partner -> PartnerRow.of(partner, officers)));
    }

    @Override
    protected void insert(List<PartnerRow> rows) {
        rows.forEach(row -> partners.insert(row.toRecord(officers), by, at));
    }
}
