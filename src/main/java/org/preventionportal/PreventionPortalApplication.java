package org.preventionportal;

import java.io.IOException;
import org.preventionportal.audit.AuditCommand;
import org.preventionportal.spreadsheets.SpreadsheetCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * Starts the service or, with the arguments of a {@link SpreadsheetCommand} or an {@link AuditCommand}, that command
 * only.
 */
@SpringBootApplication
public class PreventionPortalApplication {

    public static void main(String[] arguments) throws IOException {
        if (SpreadsheetCommand.isMeant(arguments)) {
            System.exit(runCommand(
                    context -> context.getBean(SpreadsheetCommand.class).run(arguments)));
        }
        if (AuditCommand.isMeant(arguments)) {
            System.exit(
                    runCommand(context -> context.getBean(AuditCommand.class).run(arguments)));
        }
        SpringApplication.run(PreventionPortalApplication.class, arguments);
    }

    private interface Command {

        int run(ApplicationContext context) throws IOException;
    }

    private static int runCommand(Command command) throws IOException {
        var application = new SpringApplicationBuilder(PreventionPortalApplication.class)
                .web(WebApplicationType.NONE)
                .properties("portal.scheduling=false", "spring.main.banner-mode=off", "logging.level.root=warn");
        try (var context = application.run()) {
            return command.run(context);
        }
    }
}
