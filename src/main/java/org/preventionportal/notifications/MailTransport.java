package org.preventionportal.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
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

        private Unreachable(Exception cause) {
            super(cause);
        }
    }

    /** The server does not take this message, now or ever. */
    static class Refused extends RuntimeException {

        private final int code;

        /** @param code the server's answer; 0 if it gave none that is known */
        private Refused(Exception cause, int code) {
            super(cause);
            this.code = code;
        }

        /** In RFC 5321, 5xx is final. */
        boolean isForGood() {
            return code >= 500;
        }

        /** Whether the server has said so. Otherwise it may have taken the message before the connection broke. */
        boolean isCertain() {
            return code >= 400;
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
                throw refusal(refused);
            } catch (MessagingException broken) {
                close();
                throw new Refused(broken, 0); // whether the server or the message is to blame, the rest goes on
            }
        }

        /** A server that asks for a sign-in takes no message at all. */
        private static RuntimeException refusal(SendFailedException refused) {
            int code = code(refused);
            return code == 530 ? new Unreachable(refused) : new Refused(refused, code);
        }

        private static int code(MessagingException failure) {
            return switch (failure) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case MessagingException outer
                when outer.getNextException() instanceof MessagingException inner -> code(inner);
                case SMTPSendFailedException message -> message.getReturnCode();
                default -> 0;
            };
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
