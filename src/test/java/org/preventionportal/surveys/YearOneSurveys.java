package org.preventionportal.surveys;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.preventionportal.demo.YearOneResponses;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.results.ResponseCountJob;

/** The surveys of the first year, answered by the links that people were mailed or shown in a room. */
public final class YearOneSurveys {

    public static final int INVITED = 90;
    public static final int FORMS = 395;

    private final HttpPortal portal;
    private final SurveyDriver surveys;
    private final SurveyDispatch dispatch;
    private final ResponseCountJob responseCountJob;
    private final Mailbox mailbox;

    public YearOneSurveys(
            HttpPortal portal, SurveyDispatch dispatch, ResponseCountJob responseCountJob, Mailbox mailbox) {
        this.portal = portal;
        this.surveys = new SurveyDriver(portal, Account.EVALUATOR);
        this.dispatch = dispatch;
        this.responseCountJob = responseCountJob;
        this.mailbox = mailbox;
    }

    /** Of the ninety who are asked 73 answer, of whom 51 finish, and one only looks. It is still open. */
    public Campaign stakeholders(String closesOn) {
        var planned =
                surveys.plan("name: \"Year one\", questionnaireId: \"qst_year-one\", invitation: LIST, closesOn: \"%s\""
                        .formatted(closesOn));
        surveys.upload(
                planned,
                IntStream.range(0, INVITED)
                        .mapToObj("stakeholder%d@example.org"::formatted)
                        .toList());
        Campaign campaign = surveys.change("openSurveyCampaign", planned, "");
        dispatch.run();
        List<String> tokens =
                mailbox.deliver().stream().map(SurveyDriver::token).distinct().toList();
        List<YearOneResponses.Response> responses = YearOneResponses.all();
        for (int i = 0; i < responses.size(); i++) {
            String token = surveys.start(tokens.get(i));
            surveys.answer(token, responses.get(i).answers());
            if (responses.get(i).isComplete()) {
                surveys.finish(token);
            }
        }
        surveys.start(tokens.get(responses.size()));
        return campaign;
    }

    /** The forms of events, all by one link, which is full then. It is still open. */
    public Campaign events(String closesOn) {
        var planned = surveys.plan(
                "name: \"Events\", questionnaireId: \"qst_event-feedback\", invitation: OPEN_LINK, cap: %d, closesOn: \"%s\""
                        .formatted(FORMS, closesOn));
        Campaign campaign = surveys.change("openSurveyCampaign", planned, "");
        dispatch.run();
        String code = code(campaign);
        SurveyDriver.atOnce(FORMS, i -> {
            String token = surveys.start(code);
            surveys.answer(
                    token,
                    Map.of(
                            "organisation", Answer.picking(i % 3 == 0 ? "education" : "police"),
                            "useful", Answer.picking(i % 10 == 0 ? "neither" : "strongly-agree")));
            surveys.finish(token);
        });
        return campaign;
    }

    /** The secret of its open link. */
    public String code(Campaign campaign) {
        return String.valueOf(portal.data(
                        Account.EVALUATOR,
                        "{ surveyCampaign(id: \"%s\") { openLink { url } } }".formatted(campaign.id())))
                .replaceAll("(?s).*/survey/([A-Za-z0-9_-]*).*", "$1");
    }

    public void close(Campaign campaign) {
        surveys.change("closeSurveyCampaign", surveys.load(campaign), "");
        responseCountJob.run();
    }

    /** @param question key of the question; empty for the survey as a whole */
    public void annotate(Campaign campaign, String question, String text) {
        portal.change(
                Account.EVALUATOR,
                "annotateSurveyResults",
                "surveyCampaignId: \"%s\", %s text: \"%s\""
                        .formatted(
                                campaign.id(),
                                question.isEmpty() ? "" : "questionKey: \"%s\",".formatted(question),
                                text),
                "surveyCampaign { id }");
    }

    /** What the report says of its own survey that does not fit together. */
    public void noteContradictions(Campaign campaign) {
        annotate(campaign, "", "The report counts 73 responses in its text and 75 in a footnote.");
        annotate(
                campaign,
                "organisation",
                "The report has 34 % of 69 for local government, which no whole number of people gives.");
        annotate(campaign, "implemented", "The report has 87 %, which does not fit its base of 37.");
    }
}
