package org.preventionportal.support;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;

/** What the service mails while a test runs. */
public class Mailbox {

    private final Runnable dispatch;

    Mailbox(Runnable dispatch) {
        this.dispatch = dispatch;
    }

    /** Sends what waits, and returns it, one recipient after the other. */
    public List<MimeMessage> deliver() {
        MailCatcher catcher = Neighbours.shared().mail();
        catcher.forgetAll();
        dispatch.run();
        return catcher.messages();
    }
}
