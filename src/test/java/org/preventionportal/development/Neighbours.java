package org.preventionportal.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The servers that the tests run against, started once for all of them; MongoDB is a given one if there is one. */
public final class Neighbours {

    private static final Neighbours SHARED = new Neighbours();

    private final int portalPort = Ports.free();
    private final MailCatcher mail;
    private final KeycloakServer keycloak;
    private final String mongoUri;

    private Neighbours() {
        try {
            mail = MailCatcher.start(0);
            mongoUri = Optional.ofNullable(System.getenv("MONGODB_URI"))
                    .orElseGet(() -> MongoStandIn.inMemory(0).uri());
            keycloak = KeycloakServer.start(
                    Files.createTempDirectory(Path.of("target"), "keycloak"),
                    Ports.free(),
                    Ports.free(),
                    mail.port(),
                    "http://localhost:" + portalPort,
                    System.out::println);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static Neighbours shared() {
        return SHARED;
    }

    public MailCatcher mail() {
        return mail;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** Where Keycloak sends those who have signed in: a portal that is used with a browser has to listen there. */
    public int portalPort() {
        return portalPort;
    }

    public String mongoUri() {
        return mongoUri;
    }
}
