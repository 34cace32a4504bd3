package org.preventionportal.nodes;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;
import org.preventionportal.development.Ports;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.support.Visitor;

/** A node of several, with a mail server of its own, so that it shows which node has sent a mail. */
final class TestNode implements AutoCloseable {

    private final int port = Ports.free();
    private final MailCatcher mail = MailCatcher.start(0);
    private final ServiceProcess process;

    TestNode() {
        process = ServiceProcess.serve(
                port,
                "-Dspring.mail.host=127.0.0.1",
                "-Dspring.mail.port=" + mail.port(),
                "-Dportal.keycloak.portal-secret="
                        + Neighbours.shared().keycloak().serviceSecret(),
                "-Dportal.mail.url=" + Visitor.portal(), // Keycloak knows this address only
                "-Dportal.mail.lease=PT10S",
                "-Dportal.import-lease=PT3S",
                "-Dportal.live.pause=100ms",
                "-Dportal.drain=PT5S");
    }

    void awaitReady() {
        process.awaitReady(port);
    }

    void await(String what, BooleanSupplier condition) {
        process.await(what, condition);
    }

    void terminate() {
        process.terminate();
    }

    int awaitExit() {
        return process.awaitExit();
    }

    void kill() {
        process.kill();
    }

    String url(String path) {
        return "http://localhost:%d%s".formatted(port, path);
    }

    HttpPortal portal() {
        return new HttpPortal(port);
    }

    /** The mails that this node has sent, each as often as it was sent. */
    List<MimeMessage> sent() {
        return mail.messages();
    }

    @Override
    public void close() {
        process.close();
        mail.close();
    }
}
