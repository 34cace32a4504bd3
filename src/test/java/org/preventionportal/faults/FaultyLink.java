package org.preventionportal.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Passes on what a client and a server say to each other, or keeps it for a while, or passes nothing more on. */
final class FaultyLink implements AutoCloseable {

    /** What becomes of what is said. Connections are closed if the link is cut, and wait if it is silent. */
    enum State {
        OPEN,
        SLOW,
        SILENT,
        CUT
    }

    private static final Duration DELAY = Duration.ofMillis(40);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile State state = State.OPEN;

    private FaultyLink(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    static FaultyLink to(int port) {
        try {
            var link = new FaultyLink(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port);
            Thread.startVirtualThread(link::accept);
            return link;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts the link in the middle of what is said, after so many bytes. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    void set(State next) {
        left.set(Long.MAX_VALUE);
        state = next;
        if (next == State.CUT) {
            closeAll();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                if (state == State.CUT) {
                    client.close();
                } else {
                    connect(client, new Socket(InetAddress.getLoopbackAddress(), target));
                }
            }
        } catch (IOException closed) {
            closeAll();
        }
    }

    private void connect(Socket client, Socket server) {
        sockets.add(client);
        sockets.add(server);
        Thread.startVirtualThread(() -> pass(client, server));
        Thread.startVirtualThread(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream said = from.getInputStream();
                OutputStream heard = to.getOutputStream()) {
            byte[] bytes = new byte[BUFFER];
            for (int length = said.read(bytes); length >= 0; length = said.read(bytes)) {
                hold();
                if (left.addAndGet(-length) < 0) {
                    set(State.CUT);
                }
                heard.write(bytes, 0, length);
                heard.flush();
            }
        } catch (IOException ended) {
            return; // by either side
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void hold() {
        if (state == State.SLOW) {
            LockSupport.parkNanos(DELAY.toNanos());
        }
        while (state == State.SILENT) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void closeAll() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException closed) {
                // by the other side
            }
        }
    }

    @Override
    public void close() {
        state = State.CUT;
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
