package org.preventionportal.surveys;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;

/** Drives campaigns as staff do. */
public final class SurveyDriver {

    private final Portal portal;
    private final Account staff;

    public SurveyDriver(Portal portal, Account staff) {
        this.portal = portal;
        this.staff = staff;
    }

    /** A campaign as it is now. */
    public record Campaign(String id, int version, String state) {

        public Input input() {
            return Input.of("surveyCampaignId", id).with("version", version);
        }
    }

    /** @param plan such as one of {@link SurveyPlans} */
    public Campaign plan(Input plan) {
        return change("surveys/createSurveyCampaign", Input.of("plan", plan).withKey());
    }

    /** Sends nobody an invitation yet. */
    public Campaign open(Campaign campaign) {
        return change("surveys/openSurveyCampaign", campaign.input());
    }

    /** Tries to open it, and returns why it was refused. */
    public List<String> opening(Campaign campaign) {
        return portal.codes(staff, "surveys/openSurveyCampaign", campaign.input());
    }

    public Campaign pause(Campaign campaign) {
        return change("surveys/pauseSurveyCampaign", campaign.input());
    }

    public Campaign resume(Campaign campaign) {
        return change("surveys/resumeSurveyCampaign", campaign.input());
    }

    /** @param cap how many people can start from now on */
    public Campaign extend(Campaign campaign, int cap) {
        return change(
                "surveys/extendSurveyCampaign",
                campaign.input().with("closesOn", Given.later()).with("cap", cap));
    }

    public Campaign extend(Campaign campaign, LocalDate closesOn) {
        return change("surveys/extendSurveyCampaign", campaign.input().with("closesOn", closesOn.toString()));
    }

    /** Extends a rolling campaign that follows no further tasks. */
    public Campaign extendWithItsTasks(Campaign campaign, LocalDate closesOn) {
        return change(
                "surveys/extendSurveyCampaign",
                load(campaign).input().with("closesOn", closesOn.toString()).with("keepsTasks", true));
    }

    /** Tries to extend it, and returns why it was refused. */
    public List<String> extending(Campaign campaign, LocalDate closesOn) {
        return portal.codes(
                staff, "surveys/extendSurveyCampaign", load(campaign).input().with("closesOn", closesOn.toString()));
    }

    /** Closes a campaign, whatever has been done to it since it was read. */
    public Campaign close(Campaign campaign) {
        return change("surveys/closeSurveyCampaign", load(campaign).input());
    }

    public void test(Campaign campaign) {
        change("surveys/testSurveyCampaign", Input.of("surveyCampaignId", campaign.id()));
    }

    public void recordBounces(Campaign campaign, String... addresses) {
        change(
                "surveys/recordSurveyBounces",
                Input.of("surveyCampaignId", campaign.id()).with("emails", List.of(addresses)));
    }

    /** @param question key of the question; null for the survey as a whole */
    public void annotate(Campaign campaign, @Nullable String question, String text) {
        change(
                "surveys/annotateSurveyResults",
                Input.of("surveyCampaignId", campaign.id())
                        .with("questionKey", question)
                        .with("text", text));
    }

    private Campaign change(String mutation, Input input) {
        return portal.change(staff, mutation, input, "surveyCampaign", Campaign.class);
    }

    public Campaign load(Campaign campaign) {
        return portal.read(
                staff, "surveys/surveyCampaign", Map.of("id", campaign.id()), "surveyCampaign", Campaign.class);
    }

    public Audience audience(Campaign campaign) {
        return portal.read(
                staff,
                "surveys/surveyAudience",
                Map.of("id", campaign.id()),
                "surveyCampaign.audience",
                Audience.class);
    }

    /** Returns the secret of the open link. */
    public String code(Campaign campaign) {
        return openLink(campaign).url().replaceAll(".*/survey/", "");
    }

    public OpenLink openLink(Campaign campaign) {
        return portal.read(
                staff,
                "surveys/surveyOpenLink",
                Map.of("id", campaign.id()),
                "surveyCampaign.openLink",
                OpenLink.class);
    }

    /** The link that everybody in a room opens. */
    public record OpenLink(String url, String qrCode) {}

    /** Returns the comments on a question, as this caller sees them. */
    public List<Comment> comments(Campaign campaign, String question) {
        return portal.readAll(
                staff,
                "surveys/surveyComments",
                Map.of("id", campaign.id(), "questionKey", question),
                "surveyCampaign.comments.nodes",
                Comment.class);
    }

    /** A comment as staff see it. */
    public record Comment(
            String id,
            String text,
            @Nullable String organisationKind,
            @Nullable String region) {

        /** Codes a comment that nobody has coded, and to no theme. */
        public Input coding(String... evaluationQuestions) {
            return Input.of("surveyCommentId", id)
                    .with("version", 0)
                    .with("evaluationQuestions", List.of(evaluationQuestions))
                    .with("themes", List.of());
        }

        public Input withholding(String reason) {
            return Input.of("surveyCommentId", id).with("reason", reason);
        }
    }

    /** How far a campaign has come, as staff see it. */
    public record Progress(
            int listed,
            int waiting,
            int sent,
            int undeliverable,
            int finished,
            boolean isFinishedExact,
            boolean isRounded) {}

    /** Whom a campaign would invite, as staff see it. */
    public record Audience(
            DisclosedNumber people,
            @Nullable DisclosedNumber reached,
            DisclosedNumber duplicates,
            DisclosedNumber recentlyAsked,
            boolean isRounded,
            @Nullable List<String> addresses) {}

    /** Uploads the addresses of those to invite, over HTTP. */
    public void upload(HttpPortal http, Campaign campaign, List<String> addresses) {
        byte[] sheet = ("email\n" + String.join("\n", addresses)).getBytes(StandardCharsets.UTF_8);
        var answer = http.put(staff, "/surveys/%s/audience".formatted(campaign.id()), sheet);
        if (!answer.getStatus().is2xxSuccessful()) {
            throw new AssertionError(answer);
        }
    }
}
