package org.preventionportal.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that refuses some addresses permanently or temporarily, takes messages to others without saying so, and
 * closes after a number of messages.
 */
public final class PickyMailServer implements AutoCloseable {

    private final ServerSocket listener;
    private final int most;
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Socket> client = new AtomicReference<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    private PickyMailServer(ServerSocket listener, int most) {
        this.listener = listener;
        this.most = most;
    }

    /** @param most after so many messages it is gone */
    public static PickyMailServer start(int port, int most) {
        try {
            var server = new PickyMailServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), most);
            Thread.ofVirtual().start(server::serve);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /**
     * Refuses each message from now on.
     *
     * @param command the one that is refused: MAIL, RCPT, or a full stop for the end of a message
     */
    public void refuse(String command, String answer) {
        refusals.put(command, answer);
    }

    public void refuseNothing() {
        refusals.clear();
    }

    /** To whom messages were taken. */
    public List<String> recipients() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                client.set(socket);
                talk(socket);
            } catch (IOException gone) {
                client.set(null);
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 picky");
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(socket, refusals.getOrDefault("RCPT", answer(recipient)));
            } else if (command.startsWith("DATA")) {
                say(socket, "354 go on");
                if (!readsMessage(in)) {
                    return;
                }
                if (refusals.containsKey(".")) {
                    say(socket, refusals.get("."));
                    continue;
                }
                taken.add(recipient);
                if (recipient.startsWith("lost")) {
                    return;
                }
                say(socket, "250 taken");
                if (taken.size() >= most) {
                    close();
                    return;
                }
            } else if (command.startsWith("MAIL")) {
                say(socket, refusals.getOrDefault("MAIL", "250 ok"));
            } else {
                say(socket, command.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    /** Whether the client was still there at the end of the message. */
    private static boolean readsMessage(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
        return line != null;
    }

    private static String answer(String recipient) {
        return switch (recipient.replaceAll("[^a-z].*", "")) {
            case "gone" -> "550 5.1.1 no such mailbox";
            case "full" -> "452 4.2.2 mailbox full";
            case "abroad" -> "554 5.7.1 relay access denied";
            default -> "250 ok";
        };
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            listener.close();
            Socket socket = client.get();
            if (socket != null) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
