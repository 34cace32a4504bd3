package org.preventionportal.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Says that the mail server does not take a message, now or ever, and whether that is for its recipient. */
final class MailRefusal extends RuntimeException {

    /** In RFC 3463, X.7.X is about what the server permits, such as to relay, and not about a mailbox. */
    private static final Pattern POLICY = Pattern.compile("^[45]\\d\\d[ -][45]\\.7\\.");

    private static final int TOO_LARGE = 552;

    /** For about three days, as mail servers do. */
    private static final int MAX_ATTEMPTS = 78;

    /** For two weeks, as a blocked account is not the fault of an email. */
    private static final int MAX_ATTEMPTS_OF_ALL = 342;

    private final int code;
    private final boolean isOfRecipient;

    private MailRefusal(Exception cause, int code, boolean isOfRecipient) {
        super(cause);
        this.code = code;
        this.isOfRecipient = isOfRecipient;
    }

    /** The server may have taken the message before the connection broke. */
    static MailRefusal unknown(MessagingException broken) {
        return new MailRefusal(broken, 0, false);
    }

    /** @return a {@link MailTransport.Unreachable} if the server takes no message at all */
    static RuntimeException of(SendFailedException refused) {
        return switch (innermost(refused)) {
            case SMTPAddressFailedException address -> of(refused, address.getReturnCode(), !isOfPolicy(address));
            case SMTPSenderFailedException _ -> new MailTransport.Unreachable(refused);
            case SMTPSendFailedException message when isOfSender(message) -> new MailTransport.Unreachable(refused);
            case SMTPSendFailedException message -> of(refused, message.getReturnCode(), false);
            default -> unknown(refused);
        };
    }

    /** A server that closes, or asks for another sign-in, takes no message at all. */
    private static RuntimeException of(SendFailedException refused, int code, boolean isOfRecipient) {
        return switch (code) {
            case 421, 530, 534, 535, 538 -> new MailTransport.Unreachable(refused);
            default -> new MailRefusal(refused, code, isOfRecipient);
        };
    }

    private static MessagingException innermost(MessagingException failure) {
        return !(failure instanceof SMTPAddressFailedException)
                        && failure.getNextException() instanceof MessagingException inner
                ? innermost(inner)
                : failure;
    }

    /** All messages have the same sender. There, only the size is that of one message. */
    private static boolean isOfSender(SMTPSendFailedException refused) {
        String command = refused.getCommand();
        return command != null && command.startsWith("MAIL ") && refused.getReturnCode() != TOO_LARGE;
    }

    private static boolean isOfPolicy(SMTPAddressFailedException refused) {
        String answer = refused.getMessage();
        return answer != null && POLICY.matcher(answer).find();
    }

    /** The server's answer; 0 if it gave none that is known. */
    int code() {
        return code;
    }

    /**
     * Whether the message is given up. In RFC 5321, 5xx is final. It is only about this message if it is about the
     * address.
     *
     * @param attempts how often it was refused
     */
    boolean isFinalAfter(int attempts) {
        return (code >= 500 && isOfRecipient) || attempts >= (mayBeOfAll() ? MAX_ATTEMPTS_OF_ALL : MAX_ATTEMPTS);
    }

    boolean isCertain() {
        return code >= 400;
    }

    /** Whether the server may refuse every message like this one, such as those of a blocked account. */
    boolean mayBeOfAll() {
        return isCertain() && !isOfRecipient;
    }
}
