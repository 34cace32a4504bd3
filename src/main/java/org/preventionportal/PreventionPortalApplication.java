package org.preventionportal;

import java.io.IOException;
import org.preventionportal.audit.AuditCommand;
import org.preventionportal.rights.PersonCommand;
import org.preventionportal.spreadsheets.SpreadsheetCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the service or, with the arguments of a {@link SpreadsheetCommand}, an {@link AuditCommand} or a {@link
 * PersonCommand}, that command only.
 */
@SpringBootApplication
public class PreventionPortalApplication {

    /** A command's chain of the audit trail has no other proof than its heads. */
    private static final String LOG_HEADS = "logging.level.org.preventionportal.audit.ChainHeadLog=info";

    /** A result of a command has another exit code. */
    private static final int NOT_STARTED = 3;

    public static void main(String[] arguments) throws IOException {
        if (SpreadsheetCommand.isMeant(arguments)) {
            System.exit(runCommand(SpreadsheetCommand.class, SpreadsheetCommand::run, arguments));
        }
        if (AuditCommand.isMeant(arguments)) {
            System.exit(runCommand(AuditCommand.class, AuditCommand::run, arguments));
        }
        if (PersonCommand.isMeant(arguments)) {
            System.exit(runCommand(PersonCommand.class, PersonCommand::run, arguments));
        }
        SpringApplication.run(PreventionPortalApplication.class, arguments);
    }

    /** Runs with the arguments as they were typed, and returns the exit code. */
    private interface Command<C> {
        int run(C command, String... arguments) throws IOException;
    }

    private static <C> int runCommand(Class<C> type, Command<C> command, String... arguments) throws IOException {
        var application = new SpringApplicationBuilder(PreventionPortalApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn", LOG_HEADS);
        ConfigurableApplicationContext context;
        try {
            context = application.run("--portal.scheduling=false", "--portal.command=true"); // beats the environment
        } catch (RuntimeException _) {
            return NOT_STARTED; // Spring Boot has logged why
        }
        try (context) {
            return command.run(context.getBean(type), arguments);
        }
    }
}
