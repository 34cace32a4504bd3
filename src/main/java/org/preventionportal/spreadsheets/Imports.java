package org.preventionportal.spreadsheets;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.DatabaseOutage;
import org.preventionportal.spreadsheets.Import.Counts;
import org.preventionportal.spreadsheets.Import.State;
import org.preventionportal.tables.reading.BrokenFile;
import org.preventionportal.tables.reading.SheetImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Runs imports: a mutation creates one, an upload or a form sends its file. Officers import participants only. Only the
 * person who created an import of participants sees it and sends its file.
 */
@Service
@Validated
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final ImportRepository repository;
    private final Importer importer;
    private final ApplicationEventPublisher events;
    private final AsyncTaskExecutor readers;
    private final Clock clock;

    Imports(
            ImportRepository repository,
            Importer importer,
            ApplicationEventPublisher events,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) AsyncTaskExecutor readers,
            Clock clock) {
        this.repository = repository;
        this.importer = importer;
        this.events = events;
        this.readers = readers;
        this.clock = clock;
    }

    @Managers
    public Import create(@Valid CreateImportInput input, Caller caller) {
        return repository.insert(input.toRun(caller, clock.instant()));
    }

    @Officers
    public Import create(@Valid CreateParticipantImportInput input, Caller caller) {
        return repository.insert(input.toRun(caller, clock.instant()));
    }

    @Officers
    public Optional<Import> find(String id, Caller caller) {
        return repository.find(id, caller);
    }

    @Officers
    public Window<Import> page(@Nullable ImportSheet sheet, ScrollSubrange range, Caller caller) {
        return repository.page(sheet, range, caller);
    }

    @Officers
    public Window<ImportProblem> problems(Import run, ScrollSubrange range) {
        return repository.problems(run, range);
    }

    /**
     * Reads the file to its end.
     *
     * @return empty if another upload for the same import is being read
     * @throws BrokenFile if the file cannot be read to its end; the rows before the fault are imported
     */
    @Officers
    public Optional<Import> take(String id, InputStream file, Caller caller) {
        return repository.begin(id, caller).map(run -> read(run, file, caller));
    }

    /**
     * Reads the file in the background.
     *
     * @param file is closed after it was read
     * @return false if another upload for the same import is being read; the file is not read then
     */
    @Officers
    public boolean receive(String id, InputStream file, Caller caller) {
        Optional<Import> begun = repository.begin(id, caller);
        String request = CorrelationId.current();
        begun.ifPresent(run -> readers.execute(() -> {
            try (var _ = MDC.putCloseable(CorrelationId.KEY, request)) {
                readUnwatched(run, file, caller);
            }
        }));
        return begun.isPresent();
    }

    /** A failure only shows in the state of the import, which is then interrupted. */
    private void readUnwatched(Import run, InputStream file, Caller caller) {
        try (file) {
            read(run, file, caller);
        } catch (BrokenFile _) { // the problems of the import say where
        } catch (IOException | RuntimeException failure) {
            log.warn("The import {} broke off: {}", run.id(), failure.getClass().getName());
        }
    }

    /** The trail says how the import ended. That it was created has an entry already. */
    private Import read(Import run, InputStream file, Caller caller) {
        String operation = run.checkOnly() ? "checkImport" : "import";
        AuditEvent event = AuditEvent.failed(caller, operation, run.id());
        var progress = new Progress(run);
        try {
            importer.run(run.sheet(), file, run.checkOnly(), caller, progress::report);
            Import ended = DatabaseOutage.waitOut(() -> repository.end(run, State.COMPLETED));
            event = AuditEvent.done(caller, operation, run.id());
            return ended;
        } catch (BrokenFile broken) {
            progress.report(new SheetImport.Outcome(0, 0, 0, List.of(broken.problem())));
            repository.end(run, State.INTERRUPTED);
            throw broken;
        } catch (RuntimeException failure) {
            repository.end(run, State.INTERRUPTED); // so that it can be sent again at once
            throw failure;
        } finally {
            events.publishEvent(event);
        }
    }

    /** Stores the counts of the rows after each batch. */
    private final class Progress {

        private final Import run;
        private Counts counts = Counts.NONE;

        private Progress(Import run) {
            this.run = run;
        }

        private void report(SheetImport.Outcome outcome) {
            counts = counts.and(outcome);
            Counts now = counts;
            if (!DatabaseOutage.waitOut(() -> repository.progress(run, now, outcome.problems()))) {
                throw new ConcurrencyFailureException("Another reader has taken over the import " + run.id());
            }
        }
    }
}
