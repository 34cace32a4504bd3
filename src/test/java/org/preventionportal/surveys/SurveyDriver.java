package org.preventionportal.surveys;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.surveys.questionnaires.Answer;

/** Drives surveys: staff over GraphQL, respondents with their links. */
public final class SurveyDriver {

    private static final Pattern LINK = Pattern.compile("/survey/([A-Za-z0-9_-]{22})\\s");

    private final HttpPortal portal;
    private final Account staff;

    public SurveyDriver(HttpPortal portal, Account staff) {
        this.portal = portal;
        this.staff = staff;
    }

    /** A campaign as it is now. */
    public record Campaign(String id, int version, String state) {}

    public Campaign plan(String plan) {
        return campaign(portal.change(
                staff,
                "createSurveyCampaign",
                "idempotencyKey: \"%s\", plan: {%s}".formatted(UUID.randomUUID(), plan),
                "surveyCampaign { id version state }"));
    }

    public Campaign change(String mutation, Campaign campaign, String more) {
        return campaign(portal.change(
                staff,
                mutation,
                "surveyCampaignId: \"%s\", version: %d %s".formatted(campaign.id(), campaign.version(), more),
                "surveyCampaign { id version state }"));
    }

    public Campaign load(Campaign campaign) {
        return campaign(
                portal.data(staff, "{ surveyCampaign(id: \"%s\") { id version state } }".formatted(campaign.id())));
    }

    private static Campaign campaign(Map<?, ?> payload) {
        if (!(payload.get("surveyCampaign") instanceof Map<?, ?> campaign)) {
            throw new AssertionError(payload);
        }
        return new Campaign(
                String.valueOf(campaign.get("id")),
                Integer.parseInt(String.valueOf(campaign.get("version"))),
                String.valueOf(campaign.get("state")));
    }

    public void upload(Campaign campaign, List<String> addresses) {
        byte[] sheet = ("email\n" + String.join("\n", addresses)).getBytes(StandardCharsets.UTF_8);
        var answer = portal.put(staff, "/surveys/%s/audience".formatted(campaign.id()), sheet);
        if (!answer.getStatus().is2xxSuccessful()) {
            throw new AssertionError(answer);
        }
    }

    /** The secret in a mail. */
    public static String token(MimeMessage mail) {
        Matcher link = LINK.matcher(MailCatcher.text(mail));
        if (!link.find()) {
            throw new AssertionError("no link in " + MailCatcher.text(mail));
        }
        return link.group(1);
    }

    /** Starts a survey and returns the token for further calls. */
    public String start(String token) {
        Map<?, ?> payload = anonymous("startSurvey", "token: \"%s\"".formatted(token), "token");
        refuseErrors(payload);
        return String.valueOf(payload.get("token"));
    }

    public void answer(String token, Map<String, Answer> answers) {
        String list = answers.entrySet().stream()
                .map(entry -> answer(entry.getKey(), input(entry.getValue())))
                .collect(Collectors.joining(", "));
        refuseErrors(save(token, list));
    }

    /** An answer as it is written in a document. */
    static String answer(String question, String fields) {
        return "{questionKey: \"%s\", answer: {%s}}".formatted(question, fields);
    }

    Map<?, ?> save(String token, String answers) {
        return portal.anonymous()
                .document(
                        "mutation { it: saveSurveyAnswers(input: {token: \"%s\", answers: [%s]}) { survey { sections { questions { key answer { choiceKeys other text number } } } } userErrors { field message code } } }"
                                .formatted(token, answers))
                .execute()
                .path("$.data.it")
                .entity(Map.class)
                .get();
    }

    public void finish(String token) {
        refuseErrors(anonymous("finishSurvey", "token: \"%s\"".formatted(token), ""));
    }

    public Map<?, ?> anonymous(String mutation, String input, String selection) {
        return portal.anonymous()
                .document("mutation { it: %s(input: {%s}) { %s userErrors { message code } } }"
                        .formatted(mutation, input, selection))
                .execute()
                .path("$.data.it")
                .entity(Map.class)
                .get();
    }

    public String read(String token, String selection) {
        return String.valueOf(portal.anonymous()
                .document("{ survey(token: \"%s\") { %s } }".formatted(token, selection))
                .execute()
                .path("$.data")
                .entity(Map.class)
                .get()
                .get("survey"));
    }

    /** Runs an action for many people, eight of them at the same time. */
    public static void atOnce(int people, IntConsumer action) {
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int person = i;
                done.add(executor.submit(() -> action.accept(person)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void refuseErrors(Map<?, ?> payload) {
        if (!List.of().equals(payload.get("userErrors"))) {
            throw new AssertionError(payload);
        }
    }

    private static String input(Answer answer) {
        return "choiceKeys: [%s]%s%s, mayBeQuoted: %s"
                .formatted(
                        answer.choiceKeys().stream().map("\"%s\""::formatted).collect(Collectors.joining(",")),
                        answer.text() == null ? "" : ", text: \"%s\"".formatted(answer.text()),
                        answer.number() == null ? "" : ", number: " + answer.number(),
                        answer.mayBeQuoted());
    }
}
