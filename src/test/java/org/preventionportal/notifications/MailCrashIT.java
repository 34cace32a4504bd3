package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Ports;
import org.preventionportal.notifications.OutboxMessage.State;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MailCount;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The service dies, and the mail server with it; every message is sent all the same. */
@PortalTest
class MailCrashIT {

    private static final int WAITING = 100;
    private static final int ALL = 300;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Given given;

    private final int servicePort = Ports.free();
    private final int mailPort = Ports.free();

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    /** What was on its way when the service died may come twice, then with the id by which a mail server knows it. */
    @Test
    void everyMessageIsSentAlthoughTheServiceDiesBeforeAndWhileItSends() {
        try (ServiceProcess service = start()) {
            service.awaitReady(servicePort);
            outbox.post(messages(0, WAITING));
            service.await("told of the mail server", () -> service.output().contains("Mail waits until"));
            service.kill();
        }
        try (MailCatcher mail = MailCatcher.start(mailPort)) {
            try (ServiceProcess service = start()) {
                service.await("all sent", () -> sent() == WAITING);
                assertThat(count(WAITING, mail)).isEqualTo(new MailCount(WAITING, 0, 0, 0));
                outbox.post(messages(WAITING, ALL));
                service.await("more sent", () -> mail.messages().size() > WAITING * 3 / 2);
                service.kill();
            }
            assertThat(sent()).isLessThan(ALL);
            try (ServiceProcess service = start()) {
                service.await("all sent", () -> sent() == ALL);
            }
            MailCount count = count(ALL, mail);
            count.report("a killed service");
            assertThat(count.lost()).isZero();
            assertThat(count.doubled()).isZero();
            assertThat(count.repeated()).as("what was on its way").isLessThanOrEqualTo(1);
        }
    }

    private static List<Mail> messages(int first, int end) {
        return IntStream.range(first, end).mapToObj(MailCrashIT::mail).toList();
    }

    private ServiceProcess start() {
        return ServiceProcess.serve(
                servicePort,
                "-Dspring.mail.host=127.0.0.1",
                "-Dspring.mail.port=" + mailPort,
                "-Dportal.mail.lease=PT3S");
    }

    private static Mail mail(int number) {
        return new Mail(
                "test.%03d".formatted(number),
                Account.PARTNER_NORTH.id(),
                Template.MESSAGE_RECEIVED,
                Map.of("task", "tsk_" + number));
    }

    private long sent() {
        return mongo.count(Query.query(Criteria.where("state").is(State.SENT)), OutboxMessage.class);
    }

    /** By the text, which names a task that no other mail is about. */
    private static MailCount count(int tried, MailCatcher mail) {
        return MailCount.of(tried, mail.messages(), MailCatcher::text);
    }
}
