package org.preventionportal;

import java.io.IOException;
import org.preventionportal.spreadsheets.SpreadsheetCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service or, with the arguments of a {@link SpreadsheetCommand}, that command only. */
@SpringBootApplication
public class PreventionPortalApplication {

    public static void main(String[] arguments) throws IOException {
        if (SpreadsheetCommand.isMeant(arguments)) {
            System.exit(runCommand(arguments));
        }
        SpringApplication.run(PreventionPortalApplication.class, arguments);
    }

    private static int runCommand(String... arguments) throws IOException {
        var application = new SpringApplicationBuilder(PreventionPortalApplication.class)
                .web(WebApplicationType.NONE)
                .properties("portal.scheduling=false", "spring.main.banner-mode=off", "logging.level.root=warn");
        try (var context = application.run()) {
            return context.getBean(SpreadsheetCommand.class).run(arguments);
        }
    }
}
