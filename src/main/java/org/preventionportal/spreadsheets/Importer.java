package org.preventionportal.spreadsheets;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.partners.PartnerRecords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.spreadsheets.participants.ParticipantImports;
import org.preventionportal.tables.reading.BrokenFile;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.SheetImport;
import org.preventionportal.tables.reading.SheetReader;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.delivery.activities.ClosedDays;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.queue.QueueOrder;
import org.springframework.stereotype.Component;

/** Imports a file in batches and reports the result of each batch. Callers must check access. */
@Component
public class Importer {

    private static final int BATCH = 500;

    private final PartnerRecords partners;
    private final TaskRecords tasks;
    private final ParticipantImports participants;
    private final Directory directory;
    private final PriorityPolicies policies;
    private final QueueOrder order;
    private final ClosedDays closedDays;
    private final Clock clock;

    Importer(
            PartnerRecords partners,
            TaskRecords tasks,
            ParticipantImports participants,
            Directory directory,
            PriorityPolicies policies,
            QueueOrder order,
            ClosedDays closedDays,
            Clock clock) {
        this.partners = partners;
        this.tasks = tasks;
        this.participants = participants;
        this.directory = directory;
        this.policies = policies;
        this.order = order;
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /**
     * @param caller who imports, named in the histories
     * @throws BrokenFile if the file cannot be read to its end; the rows before the fault are imported
     */
    void run(
            ImportSheet sheet,
            InputStream file,
            boolean checkOnly,
            Caller caller,
            Consumer<SheetImport.Outcome> progress) {
        SheetImport<?> rows = rows(sheet, checkOnly, caller);
        List<Cells> batch = new ArrayList<>(BATCH);
        try {
            new SheetReader(sheet.columns()).read(file, cells -> {
                batch.add(cells);
                if (batch.size() == BATCH) {
                    progress.accept(rows.take(batch));
                    batch.clear();
                }
            });
            finish(rows, batch, progress);
        } catch (BrokenFile broken) {
            finish(rows, batch, progress);
            throw broken;
        }
    }

    private static void finish(SheetImport<?> rows, List<Cells> batch, Consumer<SheetImport.Outcome> progress) {
        take(rows, batch, progress);
        takeDeferred(rows, progress);
        rows.finish();
    }

    /** Repeats while a pass imports something, because another row may wait for it. */
    private static void takeDeferred(SheetImport<?> rows, Consumer<SheetImport.Outcome> progress) {
        List<Cells> before = rows.deferred();
        while (!before.isEmpty()) {
            take(rows, before, progress);
            List<Cells> after = rows.deferred();
            if (after.size() == before.size()) {
                rows.deferNothing();
            }
            before = after;
        }
    }

    private static void take(SheetImport<?> rows, List<Cells> cells, Consumer<SheetImport.Outcome> progress) {
        for (int from = 0; from < cells.size(); from += BATCH) {
            progress.accept(rows.take(cells.subList(from, Math.min(cells.size(), from + BATCH))));
        }
    }

    private SheetImport<?> rows(ImportSheet sheet, boolean checkOnly, Caller caller) {
        Instant now = clock.instant();
        LocalDate today = LondonTime.day(now);
        var officers = new OfficerNames(directory);
        return switch (sheet) {
            case PARTNERS ->
                new PartnerImport(partners, new PartnerRows(today, officers), officers, caller.id(), now, checkOnly);
            case TASKS ->
                new TaskImport(
                        tasks,
                        new PartnerLookup(partners),
                        new TaskRows(today, officers),
                        new ClosedRows(tasks, closedDays, today),
                        officers,
                        policies.current(),
                        order,
                        caller.id(),
                        checkOnly);
            case PARTICIPANTS -> participants.begin(caller, checkOnly);
        };
    }
}
