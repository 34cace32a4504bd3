package org.preventionportal.reporting;

import java.util.List;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;

/** A survey by one link for a room, answered, closed and counted. */
public final class RoomSurvey {

    private final HttpPortal portal;
    private final BuiltInQuestionnaires builtIn;
    private final SurveyDispatch dispatch;
    private final ResponseCountJob responseCountJob;

    public RoomSurvey(
            HttpPortal portal,
            BuiltInQuestionnaires builtIn,
            SurveyDispatch dispatch,
            ResponseCountJob responseCountJob) {
        this.portal = portal;
        this.builtIn = builtIn;
        this.dispatch = dispatch;
        this.responseCountJob = responseCountJob;
    }

    /** @param room what each person in it answers */
    public Campaign answered(List<Map<String, Answer>> room) {
        builtIn.install();
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        Campaign campaign = surveys.change(
                "openSurveyCampaign",
                surveys.plan(
                        "name: \"A room\", questionnaireId: \"qst_event-feedback\", invitation: OPEN_LINK, cap: 200, closesOn: \"%s\""
                                .formatted(Given.later())),
                "");
        dispatch.run();
        String code = portal.as(Account.EVALUATOR)
                .document("{ surveyCampaign(id: \"%s\") { openLink { url } } }".formatted(campaign.id()))
                .execute()
                .path("surveyCampaign.openLink.url")
                .entity(String.class)
                .get()
                .replaceAll(".*/survey/", "");
        room.forEach(answers -> {
            String token = surveys.start(code);
            surveys.answer(token, answers);
            surveys.finish(token);
        });
        surveys.change("closeSurveyCampaign", surveys.load(campaign), "");
        responseCountJob.run();
        return campaign;
    }

    public static Answer words(String text, boolean mayBeQuoted) {
        return new Answer(List.of(), null, text, null, mayBeQuoted);
    }
}
