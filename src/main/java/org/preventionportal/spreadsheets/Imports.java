package org.preventionportal.spreadsheets;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Managers;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.spreadsheets.ImportRun.Counts;
import org.preventionportal.spreadsheets.ImportRun.State;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Imports as managers run them: opened by a mutation, fed by an upload, watched by a query. */
@Service
@Validated
class Imports {

    private final ImportRuns runs;
    private final Importer importer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(ImportRuns runs, Importer importer, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.importer = importer;
        this.events = events;
        this.clock = clock;
    }

    @Managers
    public ImportRun open(@Valid OpenImportInput input, Caller caller) {
        return runs.insert(input.toRun(caller, clock.instant()));
    }

    @Managers
    public Optional<ImportRun> find(String id) {
        return runs.find(id);
    }

    @Managers
    public Window<ImportRun> page(ScrollSubrange range) {
        return runs.page(range);
    }

    @Managers
    public Window<ImportProblem> problems(ImportRun run, ScrollSubrange range) {
        return runs.problems(run, range);
    }

    /** Reads the file to its end; empty where another upload for the same import is being read. */
    @Managers
    public Optional<ImportRun> take(String id, InputStream file, Caller caller) {
        return runs.begin(id).map(run -> {
            events.publishEvent(AuditedAct.done(caller, run.checkOnly() ? "checkImport" : "import", run.id()));
            return read(run, file, caller);
        });
    }

    private ImportRun read(ImportRun run, InputStream file, Caller caller) {
        var progress = new Progress(run);
        try {
            importer.run(run.sheet(), file, run.checkOnly(), caller.id(), progress::tell);
            return runs.end(run, State.DONE);
        } catch (BrokenFile broken) {
            progress.tell(new SheetImport.Outcome(0, 0, 0, List.of(broken.problem())));
            return runs.end(run, State.BROKEN_OFF);
        } catch (RuntimeException failure) {
            runs.end(run, State.BROKEN_OFF); // so that it can be sent again at once
            throw failure;
        }
    }

    /** Keeps count of what came of the rows, where everybody can see it. */
    private final class Progress {

        private final ImportRun run;
        private Counts counts = Counts.NONE;

        private Progress(ImportRun run) {
            this.run = run;
        }

        private void tell(SheetImport.Outcome outcome) {
            counts = counts.and(outcome);
            if (!runs.progress(run, counts, outcome.problems())) {
                throw new ConcurrencyFailureException("Another reader has taken over the import " + run.id());
            }
        }
    }
}
