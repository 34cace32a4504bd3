package org.preventionportal.notifications;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Composes plain-text mails from the templates in {@code mail/}. A mail that is sent again has the same message id. */
@Component
class MailComposer {

    private final MailProperties properties;
    private final MailTransport transport;
    private final Clock clock;
    private final TemplateEngine engine = new SpringTemplateEngine();

    MailComposer(MailProperties properties, MailTransport transport, Clock clock) {
        this.properties = properties;
        this.transport = transport;
        this.clock = clock;
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("mail/");
        files.setSuffix(".txt");
        files.setTemplateMode(TemplateMode.TEXT);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(files);
    }

    MimeMessage write(OutboxMessage message, Recipients.Envelope envelope) throws MessagingException {
        Map<String, Object> values = new HashMap<>(message.values());
        values.putAll(envelope.values());
        values.put("portal", properties.url());
        values.put("isBilingual", message.template().isBilingual());
        String text = engine.process(message.template().file(), new Context(null, values));
        int subject = text.indexOf('\n');
        String footer = engine.process("footer", new Context(null, values));

        var mail = new ComposedMail(transport.session(), "<%s@%s>".formatted(plain(message.id()), properties.host()));
        mail.setFrom(new InternetAddress(properties.from()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(envelope.address(), true));
        mail.setSubject(text.substring(0, subject).strip(), StandardCharsets.UTF_8.name());
        mail.setText(text.substring(subject).strip() + "\n\n" + footer, StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(clock.instant()));
        mail.saveChanges();
        return mail;
    }

    private static String plain(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]", ".");
    }

    /** A message whose id is ours: by it a mail server recognises what it was sent before. */
    private static final class ComposedMail extends MimeMessage {

        private final String id;

        private ComposedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
