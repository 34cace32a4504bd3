package org.preventionportal.operations;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs {@link ContainerTools} for the scripts that stand in for tools in containers. A restore calls a dozen of them,
 * and a Java machine for each took most of its time. They read and write what is open in the script.
 */
final class ToolServer implements AutoCloseable {

    private final MongoDatabase mongo;
    private final ServerSocket socket;

    ToolServer(MongoDatabase mongo) {
        this.mongo = mongo;
        try {
            socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (true) {
            try {
                Socket script = socket.accept();
                Thread.ofVirtual().start(() -> answer(script));
            } catch (SocketException closed) {
                return;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** A script sends its process id and waits for the exit status. */
    private void answer(Socket script) {
        try (script) {
            var input = new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8);
            int status = run(Path.of("/proc", new BufferedReader(input).readLine()));
            script.getOutputStream().write("%d%n".formatted(status).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int run(Path script) throws IOException {
        try (var input = new FileInputStream(script.resolve("fd/0").toFile());
                var output = new FileOutputStream(script.resolve("fd/1").toFile(), true);
                var messages = new PrintStream(
                        new FileOutputStream(script.resolve("fd/2").toFile(), true), true, StandardCharsets.UTF_8)) {
            try {
                new ContainerTools(mongo, script, input, output).run();
                return 0;
            } catch (Exception failure) { // whatever it is, the script shows it
                failure.printStackTrace(messages);
                return 1;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
