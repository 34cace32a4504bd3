package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A marked text is planted as intelligence, lives through a whole request, and is looked for everywhere. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class IntelligenceSecrecyTests {

    private static final String MARK = "zebrafinch";

    private static final Map<String, ?> REACH_ONLY =
            Map.of("reach", 100, "impact", 0, "intelligence", 0, "sustainability", 0, "spread", 0);

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @Autowired
    private Mailbox mailbox;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void intelligenceAppearsOnlyWhereItMay(CapturedOutput log) {
        String id = wholeLife();
        EnumSet<Account> entitled = EnumSet.of(
                Account.PARTNER_NORTH,
                Account.COLLEAGUE_NORTH,
                Account.LEAD_NORTH,
                Account.PARTNER_TWO,
                Account.OFFICER_AND_PARTNER,
                Account.OFFICER_NORTH_EAST,
                Account.MANAGER);

        for (Account account : Account.values()) {
            String seen = portal.text(account, "tasks/intelligenceAnywhere", Map.of("id", id))
                    + portal.text(account, "tasks/intelligenceInQueue", Map.of())
                    + portal.text(account, "audit/auditTrail", Map.of())
                    + portal.text(account, "tasks/priorityPolicyPreview", Map.of("weights", REACH_ONLY, "first", 5));
            assertThat(seen.contains(MARK)).as(account.name()).isEqualTo(entitled.contains(account));
        }
        assertThat(explanations(id)).doesNotContain(MARK);
        assertThat(portal.get(Account.MANAGER, "/exports/tasks.csv").getResponseBody())
                .satisfies(file -> assertThat(new String(Objects.requireNonNull(file), StandardCharsets.UTF_8))
                        .contains("Our teams do not know what to ask.")
                        .doesNotContain(MARK));
        assertThat(portal.get(Account.ADMIN, "/exports/audit.csv").getResponseBody())
                .satisfies(file -> assertThat(new String(Objects.requireNonNull(file), StandardCharsets.UTF_8))
                        .contains(id)
                        .doesNotContain(MARK));
        assertThat(portal.text(Account.MANAGER, "partners/handoverPack", Map.of("id", Given.NORTH)))
                .doesNotContain(MARK);
        notifier.run();
        assertThat(database.dump("outbox")).contains(id).doesNotContain(MARK);
        List<MimeMessage> mails = mailbox.deliver();
        assertThat(mails)
                .allSatisfy(
                        mail -> assertThat(MailCatcher.text(mail)).contains(id).doesNotContain(MARK))
                .extracting(MailCatcher::recipients)
                .contains("[officer.north-east@example.org]", "[partner.north@example.org]");
        assertThat(database.dump(
                        "audit",
                        "invitations",
                        "priorityPolicies",
                        "partners",
                        "relationships",
                        "contacts",
                        "outbox",
                        "messages",
                        "imports"))
                .contains("createTaskDraft", "acceptTask")
                .doesNotContain(MARK);
        assertThat(log.getAll()).doesNotContain(MARK);
    }

    private String wholeLife() {
        ChangedTask task = portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/createTaskDraft",
                Input.of("childAtRiskNow", false).withKey().with("need", need()));
        task = portal.changeTask(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(task));
        task = portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/requestInformation",
                Input.of(task).with("question", "How many?"));
        task = portal.changeTask(
                Account.COLLEAGUE_NORTH,
                "tasks/provideInformation",
                Input.of(task).with("answer", "Twenty."));
        task = portal.changeTask(
                Account.MANAGER,
                "tasks/overrideTaskPriority",
                Input.of(task).with("points", 99).with("reason", "Urgent"));
        assertThat(portal.codes(Account.OFFICER_SOUTH_EAST, "tasks/acceptTask", Input.of(task)))
                .as("an officer of another region")
                .isNotEmpty();
        return portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(task))
                .id();
    }

    private static Map<String, ?> need() {
        var intelligence = Map.of(
                "source", "RELIABLE",
                "assessment", "KNOWN_DIRECTLY",
                "handling", "CONDITIONAL",
                "text", "The %s house".formatted(MARK),
                "conditions", "Not beyond the %s team".formatted(MARK));
        return Map.of(
                "title", "Training",
                "description", "Our teams do not know what to ask.",
                "kind", "WORKSHOP",
                "themes", List.of("COUNTY_LINES"),
                "aim", "SKILLS",
                "reach", Map.of("frontline", 20),
                "intelligence", intelligence);
    }

    /** Explanations as the entitled themselves see them. */
    private String explanations(String id) {
        return portal.text(Account.MANAGER, "tasks/priority", Map.of("id", id))
                + portal.text(Account.PARTNER_NORTH, "tasks/priority", Map.of("id", id));
    }
}
