package org.preventionportal.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends mails to the mail server, with one connection for each round. */
@Component
@EnableConfigurationProperties(MailProperties.class)
class MailTransport {

    private static final Logger log = LoggerFactory.getLogger(MailTransport.class);

    private final JavaMailSenderImpl server;

    MailTransport(JavaMailSenderImpl server) {
        this.server = server;
    }

    Session session() {
        return server.getSession();
    }

    /** Connects when the first message is sent. */
    Round open() {
        return new Round();
    }

    /** The server takes no messages at all just now. */
    static class Unreachable extends RuntimeException {

        Unreachable(Exception cause) {
            super(cause);
        }
    }

    /** Some messages, one after the other. */
    final class Round implements AutoCloseable {

        private @Nullable Transport transport;

        void send(MimeMessage message) {
            Transport connected = connected();
            try {
                connected.sendMessage(message, message.getAllRecipients());
            } catch (SendFailedException refused) {
                throw MailRefusal.of(refused);
            } catch (MessagingException broken) {
                close();
                throw MailRefusal.unknown(broken); // whether the server or the message is to blame, the rest goes on
            }
        }

        private Transport connected() {
            try {
                if (transport == null || !transport.isConnected()) {
                    transport = server.getSession().getTransport(server.getProtocol());
                    transport.connect(
                            server.getHost(),
                            server.getPort(),
                            nullIfEmpty(server.getUsername()),
                            nullIfEmpty(server.getPassword()));
                }
                return transport;
            } catch (MessagingException unreachable) {
                throw new Unreachable(unreachable);
            }
        }

        /** Properties that are left empty arrive as empty strings, which would be sent as a name and a password. */
        private static @Nullable String nullIfEmpty(@Nullable String setting) {
            return setting == null || setting.isEmpty() ? null : setting;
        }

        @Override
        public void close() {
            try {
                if (transport != null) {
                    transport.close();
                }
            } catch (MessagingException gone) {
                log.debug("The connection to the mail server was gone before it was closed");
            }
        }
    }
}
