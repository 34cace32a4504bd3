package org.preventionportal.spreadsheets;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Managers;
import org.preventionportal.spreadsheets.ImportRun.Counts;
import org.preventionportal.spreadsheets.ImportRun.State;
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
    private final Clock clock;

    Imports(ImportRuns runs, Importer importer, Clock clock) {
        this.runs = runs;
        this.importer = importer;
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
            var counts = new Counts[] {Counts.NONE};
            try {
                importer.run(run.sheet(), file, run.checkOnly(), caller.id(), outcome -> {
                    counts[0] = counts[0].and(outcome);
                    runs.progress(run, counts[0], outcome.problems());
                });
                return runs.end(run, State.DONE);
            } catch (BrokenFile broken) {
                var outcome = new SheetImport.Outcome(0, 0, 0, List.of(broken.problem()));
                runs.progress(run, counts[0].and(outcome), outcome.problems());
                return runs.end(run, State.BROKEN_OFF);
            }
        });
    }
}
