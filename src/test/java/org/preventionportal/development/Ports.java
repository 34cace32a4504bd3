package org.preventionportal.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.Stream;

/** The ports of a development run; each can be set by an environment variable of its name. */
public enum Ports {
    PORTAL_PORT(8080),
    KEYCLOAK_PORT(8180),
    KEYCLOAK_MANAGEMENT_PORT(9180),
    MONGODB_PORT(27217),
    MAIL_PORT(3025),
    MAIL_PAGE_PORT(8025);

    private final int standard;

    Ports(int standard) {
        this.standard = standard;
    }

    int number() {
        String chosen = System.getenv(name());
        return chosen == null || chosen.isBlank() ? standard : Integer.parseInt(chosen);
    }

    /** A port that is free now, for tests. */
    public static int free() {
        try (ServerSocket socket = reserved()) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A port that nobody else gets until it is closed. */
    static ServerSocket reserved() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What to tell about the first port that is taken. */
    static Optional<String> busy() {
        return Stream.of(values())
                .filter(port -> !isFree(port.number()))
                .findFirst()
                .map(port -> "Port %d is in use. Choose another one: %s=%d mvn spring-boot:test-run"
                        .formatted(port.number(), port, port.number() + 10));
    }

    private static boolean isFree(int number) {
        try (var socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
