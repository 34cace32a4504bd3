package org.preventionportal.bench.portal;

import java.util.ArrayList;
import java.util.List;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.bench.database.Database;
import org.preventionportal.development.Neighbours;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service in the bench's own process, which fills the database before anything is measured. */
final class LoadingService {

    private LoadingService() {}

    /** Empties the database first. */
    static ConfigurableApplicationContext start(Database database) {
        database.empty();
        Neighbours neighbours = Neighbours.shared();
        List<String> arguments = new ArrayList<>(PortalServer.PATIENT);
        arguments.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--spring.mongodb.uri=" + database.uri(),
                "--spring.mongodb.database=" + Database.NAME,
                "--spring.mail.port=" + neighbours.mail().port(),
                "--portal.keycloak.url=" + neighbours.keycloak().url(),
                "--portal.keycloak.service-secret=" + neighbours.keycloak().serviceSecret(),
                "--portal.scheduling=false"));
        return new SpringApplicationBuilder(PreventionPortalApplication.class).run(arguments.toArray(String[]::new));
    }
}
