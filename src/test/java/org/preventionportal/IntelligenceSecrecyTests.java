package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
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
    private static final String EVERYTHING = """
            { tasks(first: 5) { edges { cursor node { ...all } } } task(id: "%1$s") { ...all } node(id: "%1$s") { ...all } }
            fragment all on Task {
              id title description partner { name } author { name } intelligenceGrade { source assessment handling }
              intelligence { text conditions } history { action reason text }
              priority { points factors { factor level evidence toRaise } override { reason } }
              similarTasks(first: 5) { taskId task { description } } coBeneficiaries { description }
              messages(first: 5) { edges { node { text } } } notes(first: 5) { edges { node { text } } }
              activities { description } outcomes { content { statement } } followUps { description }
              matchingResources(first: 5) { id published { content { title summary } } } resources { resource { id } } metByResource { id }
            }
            """;
    private static final String QUEUE =
            "{ triageQueue(first: 5) { edges { cursor node { title intelligence { text } priority { factors { evidence toRaise } } } } } }";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

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
            String seen = ask(account, EVERYTHING.formatted(id))
                    + ask(account, QUEUE)
                    + ask(
                            account,
                            "{ auditTrail(first: 50) { edges { node { action targetId target { id } codes } } } }")
                    + ask(
                            account,
                            "{ priorityPolicyPreview(weights: {reach: 100, impact: 0, intelligence: 0, sustainability: 0, spread: 0}, first: 5) { moves { task { title intelligence { text } } } } }");
            assertThat(seen.contains(MARK)).as(account.name()).isEqualTo(entitled.contains(account));
        }
        assertThat(explanations(id)).doesNotContain(MARK);
        assertThat(portal.get(Account.MANAGER, "/exports/tasks.csv").getResponseBody())
                .satisfies(file -> assertThat(new String(Objects.requireNonNull(file), StandardCharsets.UTF_8))
                        .contains("Our teams do not know what to ask.")
                        .doesNotContain(MARK));
        assertThat(portal.text(
                        Account.MANAGER,
                        "{ partner(id: \"%s\") { handoverPack { awaitingDelivery { title } nextSteps { kind } } } }"
                                .formatted(Given.NORTH)))
                .doesNotContain(MARK);
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
        assertThat(Neighbours.shared().mail().messages())
                .allSatisfy(mail -> assertThat(MailCatcher.text(mail)).doesNotContain(MARK));
        assertThat(log.getAll()).doesNotContain(MARK);
    }

    private String wholeLife() {
        Map<?, ?> task = change(Account.PARTNER_NORTH, """
                mutation { it: createTaskDraft(input: {idempotencyKey: "%s", childAtRiskNow: false, need: {title: "Training",
                  description: "Our teams do not know what to ask.", kind: WORKSHOP, themes: [COUNTY_LINES], aim: SKILLS,
                  reach: {frontline: 20}, intelligence: {source: RELIABLE, assessment: KNOWN_DIRECTLY, handling: CONDITIONAL,
                  text: "The %s house", conditions: "Not beyond the %s team"}}}) { task { id version } userErrors { message } } }
                """.formatted(UUID.randomUUID(), MARK, MARK));
        task = change(
                Account.PARTNER_NORTH, "mutation { it: requestTask(input: {%s}) %s }".formatted(of(task), CHANGED));
        task = change(
                Account.OFFICER_NORTH_EAST,
                "mutation { it: requestInformation(input: {%s, question: \"How many?\"}) %s }"
                        .formatted(of(task), CHANGED));
        task = change(
                Account.COLLEAGUE_NORTH,
                "mutation { it: provideInformation(input: {%s, answer: \"Twenty.\"}) %s }"
                        .formatted(of(task), CHANGED));
        task = change(
                Account.MANAGER,
                "mutation { it: overrideTaskPriority(input: {%s, points: 99, reason: \"Urgent\"}) %s }"
                        .formatted(of(task), CHANGED));
        // An officer of another region fails, and their failure says nothing.
        ask(Account.OFFICER_SOUTH_EAST, "mutation { it: acceptTask(input: {%s}) %s }".formatted(of(task), CHANGED));
        return change(
                        Account.OFFICER_NORTH_EAST,
                        "mutation { it: acceptTask(input: {%s}) %s }".formatted(of(task), CHANGED))
                .get("id")
                .toString();
    }

    private static final String CHANGED = "{ task { id version } userErrors { message } }";

    private static String of(Map<?, ?> task) {
        return "taskId: \"%s\", version: %s".formatted(task.get("id"), task.get("version"));
    }

    private Map<?, ?> change(Account account, String document) {
        return portal.as(account)
                .document(document)
                .execute()
                .path("it.task")
                .entity(Map.class)
                .get();
    }

    /** Explanations as the entitled themselves see them. */
    private String explanations(String id) {
        String document = "{ task(id: \"%s\") { priority { factors { evidence toRaise } } } }".formatted(id);
        return ask(Account.MANAGER, document) + ask(Account.PARTNER_NORTH, document);
    }

    private String ask(Account account, String document) {
        var all = new StringBuilder();
        portal.as(account)
                .document(document)
                .execute()
                .errors()
                .satisfy(all::append)
                .path("$")
                .entity(Map.class)
                .satisfies(all::append);
        return all.toString();
    }
}
