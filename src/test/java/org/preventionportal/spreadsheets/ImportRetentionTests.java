package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.spreadsheets.Import.Counts;
import org.preventionportal.spreadsheets.Import.State;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tables.reading.RowProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.BeforeDeleteEvent;

/** Imports are deleted three months after they were created, with their problems. */
@SliceTest
class ImportRetentionTests {

    private static final int PROBLEMS = 700;

    @Autowired
    private ImportRepository repository;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Given given;

    @Autowired
    private AbstractApplicationContext context;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private Import begun(String id) {
        repository.insert(Import.create(id, ImportSheet.PARTICIPANTS, false, PersonId.SERVICE, clock.instant(), id));
        Import run = repository.begin(id, Caller.SERVICE).orElseThrow();
        List<RowProblem> problems = IntStream.range(0, PROBLEMS)
                .mapToObj(row -> new RowProblem(row, "title", ErrorCode.INVALID, "Say more."))
                .toList();
        assertThat(repository.progress(run, new Counts(PROBLEMS, 0, 0, PROBLEMS, PROBLEMS), problems))
                .isTrue();
        return run;
    }

    @Test
    void anImportIsDeletedWithItsProblemsAfterThreeMonths() {
        repository.end(begun("imp_old"), State.COMPLETED);
        begun("imp_interrupted");
        clock.advanceDays(30);
        repository.end(begun("imp_newer"), State.COMPLETED);

        clock.advanceDays(59);
        repository.purge();
        assertThat(mongo.findAll(Import.class)).hasSize(3);
        clock.advanceDays(5);
        repository.purge();

        assertThat(mongo.findAll(Import.class)).extracting(Import::id).containsExactly("imp_newer");
        assertThat(mongo.findAll(ImportProblem.class))
                .hasSize(PROBLEMS)
                .extracting(ImportProblem::run)
                .containsOnly("imp_newer");
    }

    /** Its file is sent again while an older one is being deleted. */
    @Test
    void anImportThatIsSentAgainMeanwhileIsNotDeleted() {
        repository.end(begun("imp_1"), State.INTERRUPTED);
        repository.end(begun("imp_2"), State.INTERRUPTED);
        clock.advanceDays(100);
        var listener = new AbstractMongoEventListener<Import>() {
            @Override
            public void onBeforeDelete(BeforeDeleteEvent<Import> event) {
                context.removeApplicationListener(this);
                assertThat(repository.begin("imp_2", Caller.SERVICE)).isPresent();
            }
        };
        context.addApplicationListener(listener);

        repository.purge();

        assertThat(mongo.findAll(Import.class)).extracting(Import::id).containsExactly("imp_2");
    }

    /** Somebody has sent the file again. */
    @Test
    void anOldImportWhoseFileIsBeingReadIsNotDeleted() {
        repository.end(begun("imp_old"), State.INTERRUPTED);
        clock.advanceDays(100);
        assertThat(repository.begin("imp_old", Caller.SERVICE)).isPresent();

        repository.purge();

        assertThat(mongo.findAll(Import.class)).extracting(Import::id).containsExactly("imp_old");
    }
}
