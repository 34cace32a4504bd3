package org.preventionportal.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The servers that the tests run against, each started once for all of them; MongoDB is a given one if there is one.
 */
public final class Neighbours {

    private static final Neighbours SHARED = new Neighbours();

    private final ServerSocket portalPort = Ports.reserved();
    private final MailCatcher mail = MailCatcher.start(0);
    private final SingletonSupplier<KeycloakServer> keycloak = SingletonSupplier.of(this::startKeycloak);
    private final String mongoUri = Optional.ofNullable(System.getenv("MONGODB_URI"))
            .orElseGet(() -> MongoStandIn.inMemory(0).uri());

    private Neighbours() {}

    private KeycloakServer startKeycloak() {
        try {
            return KeycloakServer.start(
                    Files.createTempDirectory(Path.of("target"), "keycloak"),
                    Ports.free(),
                    Ports.free(),
                    mail.port(),
                    "http://localhost:" + portalPort(),
                    System.out::println);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Neighbours shared() {
        return SHARED;
    }

    public MailCatcher mail() {
        return mail;
    }

    /** Starts with the first test that needs it. */
    public KeycloakServer keycloak() {
        return keycloak.obtain();
    }

    /** Where Keycloak sends those who have signed in: a portal that is used with a browser has to listen there. */
    public int portalPort() {
        return portalPort.getLocalPort();
    }

    /** Frees the port, which is kept from others until then, for the portal that is about to listen there. */
    public int takePortalPort() {
        try {
            portalPort.close();
            return portalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String mongoUri() {
        return mongoUri;
    }
}
