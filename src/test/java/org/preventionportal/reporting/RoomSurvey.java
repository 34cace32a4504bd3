package org.preventionportal.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;

/** A survey by one link for a room, answered, closed and counted. */
public final class RoomSurvey {

    private final Portal portal;
    private final BuiltInQuestionnaires builtIn;
    private final SurveyDispatch dispatch;
    private final ResponseCountJob responseCountJob;

    public RoomSurvey(
            Portal portal, BuiltInQuestionnaires builtIn, SurveyDispatch dispatch, ResponseCountJob responseCountJob) {
        this.portal = portal;
        this.builtIn = builtIn;
        this.dispatch = dispatch;
        this.responseCountJob = responseCountJob;
    }

    /** @param room what each person in it answers */
    public Campaign answered(List<Map<String, Answer>> room) {
        return answered(SurveyPlans.EVENT_FEEDBACK, room);
    }

    public Campaign answered(String questionnaireId, List<Map<String, Answer>> room) {
        builtIn.install();
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        return answered(surveys.open(surveys.plan(SurveyPlans.openLink(questionnaireId, 200))), room);
    }

    /** @param campaign takes answers by an open link */
    public Campaign answered(Campaign campaign, List<Map<String, Answer>> room) {
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        var respondents = new RespondentDriver(portal);
        dispatch.run();
        String code = surveys.code(campaign);
        room.forEach(answers -> {
            String token = respondents.start(code);
            respondents.answer(token, answers);
            respondents.finish(token);
        });
        surveys.close(campaign);
        responseCountJob.run();
        return campaign;
    }

    /** The id of a comment that officers may read and quote: six people wrote one, and five did not. */
    public String quotable() {
        List<Map<String, Answer>> room =
                new ArrayList<>(Collections.nCopies(6, Map.of("better", words("More time", true))));
        room.addAll(Collections.nCopies(5, Map.of("useful", Answer.picking("agree"))));
        return new SurveyDriver(portal, Account.EVALUATOR)
                .comments(answered(room), "better")
                .getFirst()
                .id();
    }

    public static Answer words(String text, boolean mayBeQuoted) {
        return new Answer(List.of(), null, text, null, mayBeQuoted);
    }
}
