package org.preventionportal.spreadsheets;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Managers;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.spreadsheets.ImportRun.Counts;
import org.preventionportal.spreadsheets.ImportRun.State;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Imports as managers run them: opened by a mutation, fed by an upload or a form, watched by a query. */
@Service
@Validated
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final ImportRuns runs;
    private final Importer importer;
    private final ApplicationEventPublisher events;
    private final AsyncTaskExecutor readers;
    private final Clock clock;

    Imports(
            ImportRuns runs,
            Importer importer,
            ApplicationEventPublisher events,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) AsyncTaskExecutor readers,
            Clock clock) {
        this.runs = runs;
        this.importer = importer;
        this.events = events;
        this.readers = readers;
        this.clock = clock;
    }

    @Managers
    public ImportRun open(@Valid CreateImportInput input, Caller caller) {
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
        return begin(id, caller).map(run -> read(run, file, caller));
    }

    /**
     * Has the file read while the caller goes on to watch it.
     *
     * @param file is closed when it was read
     * @return false where another upload for the same import is being read; the file is left alone then
     */
    @Managers
    public boolean receive(String id, InputStream file, Caller caller) {
        Optional<ImportRun> begun = begin(id, caller);
        begun.ifPresent(run -> readers.execute(() -> readUnwatched(run, file, caller)));
        return begun.isPresent();
    }

    private Optional<ImportRun> begin(String id, Caller caller) {
        Optional<ImportRun> begun = runs.begin(id);
        begun.ifPresent(run ->
                events.publishEvent(AuditEvent.done(caller, run.checkOnly() ? "checkImport" : "import", run.id())));
        return begun;
    }

    /** What goes wrong is seen in the import itself, which has broken off then. */
    private void readUnwatched(ImportRun run, InputStream file, Caller caller) {
        try (file) {
            read(run, file, caller);
        } catch (IOException | RuntimeException failure) {
            log.warn("The import {} broke off: {}", run.id(), failure.getClass().getName());
        }
    }

    private ImportRun read(ImportRun run, InputStream file, Caller caller) {
        var progress = new Progress(run);
        try {
            importer.run(run.sheet(), file, run.checkOnly(), caller.id(), progress::report);
            return runs.end(run, State.DONE);
        } catch (BrokenFile broken) {
            progress.report(new SheetImport.Outcome(0, 0, 0, List.of(broken.problem())));
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

        private void report(SheetImport.Outcome outcome) {
            counts = counts.and(outcome);
            if (!runs.progress(run, counts, outcome.problems())) {
                throw new ConcurrencyFailureException("Another reader has taken over the import " + run.id());
            }
        }
    }
}
