package org.preventionportal.development;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Takes every mail that anything sends and delivers none; what came can be read on a page. */
public final class MailCatcher implements AutoCloseable {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final GreenMail mail;

    private MailCatcher(int port) {
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    /** @param port 0 for any */
    public static MailCatcher start(int port) {
        return new MailCatcher(port);
    }

    public int port() {
        return mail.getSmtp().getPort();
    }

    public List<MimeMessage> messages() {
        return Arrays.asList(mail.getReceivedMessages());
    }

    public void forgetAll() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Serves all messages as one plain page. */
    public void showOn(int port) throws IOException {
        HttpServer page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        page.createContext("/", exchange -> {
            byte[] html = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            try (var body = exchange.getResponseBody()) {
                body.write(html);
            }
        });
        page.start();
    }

    private String page() {
        return messages().reversed().stream()
                .map(MailCatcher::article)
                .collect(Collectors.joining(
                        "\n",
                        "<!doctype html><html lang=en><title>Caught emails</title><h1>Caught emails</h1>\n",
                        "\n<p>That is all. Reload to look again.</p></html>"));
    }

    private static String article(MimeMessage message) {
        try {
            return "<article><h2>%s</h2><p>From %s to %s, %s</p><pre>%s</pre></article>"
                    .formatted(
                            HtmlUtils.htmlEscape(String.valueOf(message.getSubject())),
                            HtmlUtils.htmlEscape(addresses(message.getFrom())),
                            HtmlUtils.htmlEscape(addresses(message.getAllRecipients())),
                            message.getSentDate().toInstant().atZone(LONDON).format(TIME),
                            HtmlUtils.htmlEscape(text(message)));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String addresses(Address[] addresses) {
        return Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(", "));
    }

    /** The whole text of a message as it was sent, quoted-printable resolved where it is simple. */
    public static String text(MimeMessage message) {
        try {
            return message.getContent() instanceof String plain ? plain : GreenMailUtil.getBody(message);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String recipients(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}
