package org.preventionportal.development;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.demo.DemoData;
import org.preventionportal.demo.DemoMembers;
import org.preventionportal.resources.files.DemoLibrary;
import org.preventionportal.spreadsheets.Importer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Starts the portal with everything that it needs, for trying it and for development: {@code mvn spring-boot:test-run}.
 */
public class DevelopmentApplication {

    /** Held as long as this process lives: without a reference it would be released. */
    @SuppressWarnings("unused")
    private static @Nullable FileLock folderLock;

    public static void main(String[] arguments) throws IOException {
        try {
            start();
        } catch (RuntimeException failure) {
            System.err.println("The development run did not start: " + failure);
            System.exit(1); // also stops the servers that have been started
        }
    }

    private static void start() throws IOException {
        Optional<String> busy = Ports.busy();
        if (busy.isPresent()) {
            System.err.println(busy.get());
            System.exit(1);
        }
        Path data = DevelopmentFolder.open(Path.of(System.getProperty("portal.cache"), "development"));
        folderLock = DevelopmentFolder.lock(data);
        String portal = "http://localhost:" + Ports.PORTAL_PORT.number();
        MailCatcher mail = MailCatcher.start(Ports.MAIL_PORT.number());
        mail.showOn(Ports.MAIL_PAGE_PORT.number());
        String mongo = System.getenv("MONGODB_URI");
        if (mongo == null) {
            mongo = MongoStandIn.inFile(data.resolve("mongodb"), Ports.MONGODB_PORT.number())
                    .uri();
        }
        KeycloakServer keycloak = KeycloakServer.start(
                data.resolve("keycloak"),
                Ports.KEYCLOAK_PORT.number(),
                Ports.KEYCLOAK_MANAGEMENT_PORT.number(),
                mail.port(),
                portal,
                System.out::println,
                DemoMembers::addTo);

        var application = new SpringApplication(PreventionPortalApplication.class, GraphiQlConfiguration.class);
        List<String> settings = List.of(
                "--server.port=" + Ports.PORTAL_PORT.number(),
                "--server.address=127.0.0.1",
                "--spring.mongodb.uri=" + mongo,
                "--spring.mongodb.database=prevention",
                // A machine that starts all of this at once may take its time.
                "--portal.request-limit=1m",
                "--portal.command-limit=1m",
                "--portal.keycloak.answer-limit=1m",
                "--portal.keycloak.url=" + keycloak.url(),
                "--portal.keycloak.service-secret=" + keycloak.serviceSecret(),
                "--portal.keycloak.portal-secret=" + keycloak.serviceSecret(),
                "--portal.exports.secret=for-trying-only-and-for-nothing-else",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.port(),
                "--portal.mail.url=" + portal,
                "--portal.mail.from=portal@example.org",
                "--portal.introspection=true",
                "--spring.thymeleaf.prefix=file:src/main/resources/portal/pages/", // shows a changed page at once
                "--spring.thymeleaf.cache=false",
                "--logging.level.de.bwaldvogel=error",
                "--logging.level.org.mongodb.driver=warn");
        var context = application.run(settings.toArray(String[]::new));
        var demo = DemoData.of(context);
        // A database that was given may hold data that somebody needs.
        boolean ours = System.getenv("MONGODB_URI") == null;
        if (demo.isEmpty() || (ours && !demo.isLoaded())) {
            System.out.println("Loading the demo data …");
            demo.load(context.getBean(Importer.class), new DemoLibrary(context));
            Thread.ofPlatform().name("demo-findings").start(() -> loadRest(demo, context));
        }
        System.out.println(welcome(portal, keycloak));
    }

    /** If this fails, the next start loads the demo again, unless the database was given. */
    private static void loadRest(DemoData demo, ApplicationContext context) {
        try {
            demo.loadRest(context);
            System.out.println(
                    "The surveys, the evidence, the plans and the report of the demo's first year are there.");
        } catch (RuntimeException e) {
            System.out.println(
                    "The surveys, the evidence, the plans and the report of the demo's first year could not all be loaded."
                            + " Stop with Ctrl+C, empty the database if it is your own, and start again.");
            throw e;
        }
    }

    private static String welcome(String portal, KeycloakServer keycloak) {
        return """

                The Prevention Portal is ready.

                  Portal        %1$s
                  GraphQL API   %1$s/graphql
                  GraphiQL      %1$s/graphiql      (sign in with an account from below)
                  Keycloak      %2$s      (administration: %5$s, password %6$s)
                  Caught emails http://localhost:%3$d

                  Demo accounts, each with the password prevention-demo-1:
                    partner             partner.north (Northumberland County Council), partner.south (Kent County Council)
                    partner lead        lead.north, lead.south
                    officer             officer.north-east, officer.south-east
                    programme manager   manager
                    evaluator           evaluator
                    admin               admin

                  The triage queue, from a shell:

                  TOKEN=$(curl -s %2$s/realms/prevention/protocol/openid-connect/token \\
                    -d grant_type=password -d client_id=prevention-development \\
                    -d username=officer.north-east -d password=prevention-demo-1 \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s %1$s/graphql -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                    -d '{"query":"{ triageQueue(first: 5) { nodes { id title region state priority { rankPoints } partner { name } } } }"}'

                  Stop with Ctrl+C; the data stays. To begin anew, delete %4$s
                """.formatted(
                        portal,
                        keycloak.url(),
                        Ports.MAIL_PAGE_PORT.number(),
                        Path.of(System.getProperty("portal.cache"), "development"),
                        KeycloakDistribution.ADMIN,
                        keycloak.adminPassword());
    }
}
