package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.audit.AuditCommand;
import org.preventionportal.platform.StartStep;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The command is a process of its own, without pages and scheduled work. */
@PortalTest
class PersonCommandIT {

    @Autowired
    private Given given;

    @Autowired
    private AuditCommand audit;

    @Autowired
    @Qualifier("migrations")
    private StartStep migrations;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aCommandOfAReleaseThatIsNotStartedYetSaysWhatToDo() {
        try (var command = ServiceProcess.start(List.of(), List.of("person", "export", "any", "file.html"))) {
            assertThat(command.awaitExit()).isEqualTo(3);
            assertThat(command.output()).contains("Start the service first").doesNotContain("\tat ");
        }
    }

    /**
     * The service's own container has {@code PORTAL_SCHEDULING=true}, but a command must not send emails. Its chain of
     * the audit trail is one of its own, which only its own log can prove.
     */
    @Test
    void operatorsExportAPersonWithoutScheduledWorkAndTheLogProvesTheEntryOfTheAuditTrail() throws IOException {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        migrations.start();
        Path file = folder.resolve("file.html");
        String person = Account.PARTNER_NORTH.id().value();

        var settings = List.of("-Dportal.scheduling=true", "-Dlogging.level.org.springframework.scheduling=debug");
        try (var command = ServiceProcess.start(settings, List.of("person", "export", person, file.toString()))) {
            assertThat(command.awaitExit()).as(command.output()).isZero();
            assertThat(command.output())
                    .contains("There is an account.", "Tasks and requests: ")
                    .doesNotContain("ExecutorService 'taskScheduler'")
                    .containsPattern("audit-head chain=chn_\\w+ sequence=0 ")
                    .containsPattern("audit-head chain=chn_\\w+ sequence=1 ");
            Path log = Files.writeString(folder.resolve("command.log"), command.output());
            assertThat(audit.run("audit", "verify", log.toString())).isZero();
        }
        assertThat(file).content().contains(String.valueOf(task.need().title()));
    }
}
