package org.preventionportal.surveys;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.preventionportal.demo.YearOneResponses;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The surveys of the first year, answered by the links that people were mailed or shown in a room. */
public final class YearOneSurveys {

    public static final int INVITED = 90;
    public static final int FORMS = 395;

    private final HttpPortal portal;
    private final SurveyDriver surveys;
    private final RespondentDriver respondents;
    private final SurveyDispatch dispatch;
    private final ResponseCountJob responseCountJob;
    private final Mailbox mailbox;

    public YearOneSurveys(
            HttpPortal portal, SurveyDispatch dispatch, ResponseCountJob responseCountJob, Mailbox mailbox) {
        this.portal = portal;
        this.surveys = new SurveyDriver(portal, Account.EVALUATOR);
        this.respondents = new RespondentDriver(portal);
        this.dispatch = dispatch;
        this.responseCountJob = responseCountJob;
        this.mailbox = mailbox;
    }

    /** The sheet of participants: everybody who is asked took part in one of the completed tasks. */
    public static String participantsCsv(MongoOperations mongo) {
        var completed = Query.query(Criteria.where("progress.state").is(TaskState.COMPLETED))
                .with(Sort.by("_id"))
                .limit(INVITED);
        List<TaskReference> tasks =
                mongo.find(completed, Task.class).stream().map(Task::reference).toList();
        return IntStream.range(0, INVITED)
                .mapToObj(i -> "%s,stakeholder%d@example.org,police force".formatted(tasks.get(i % tasks.size()), i))
                .collect(Collectors.joining("\n", "task reference,email,kind of organisation\n", "\n"));
    }

    /** Of the ninety who are asked 73 answer, of whom 51 finish, and one only looks. It is still open. */
    public Campaign stakeholders(String closesOn) {
        var planned = surveys.plan(
                SurveyPlans.list(SurveyPlans.YEAR_ONE).with("name", "Year one").with("closesOn", closesOn));
        surveys.upload(
                portal,
                planned,
                IntStream.range(0, INVITED)
                        .mapToObj("stakeholder%d@example.org"::formatted)
                        .toList());
        Campaign campaign = surveys.open(planned);
        dispatch.run();
        List<String> tokens = mailbox.deliver().stream()
                .map(RespondentDriver::token)
                .distinct()
                .toList();
        List<YearOneResponses.Response> responses = YearOneResponses.all();
        for (int i = 0; i < responses.size(); i++) {
            String token = respondents.start(tokens.get(i));
            respondents.answer(token, responses.get(i).answers());
            if (responses.get(i).isComplete()) {
                respondents.finish(token);
            }
        }
        respondents.start(tokens.get(responses.size()));
        return campaign;
    }

    /** The forms of events, all by one link, which is full then. It is still open. */
    public Campaign events(String closesOn) {
        var planned = surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, FORMS)
                .with("name", "Events")
                .with("closesOn", closesOn));
        Campaign campaign = surveys.open(planned);
        dispatch.run();
        String code = surveys.code(campaign);
        RespondentDriver.atOnce(FORMS, i -> {
            String token = respondents.start(code);
            respondents.answer(token, form(i));
            respondents.finish(token);
        });
        return campaign;
    }

    /** What the form of one person says. */
    public static Map<String, Answer> form(int number) {
        return Map.of(
                "organisation", Answer.picking(number % 3 == 0 ? "education" : "police"),
                "useful", Answer.picking(number % 10 == 0 ? "neither" : "strongly-agree"));
    }

    public void close(Campaign campaign) {
        surveys.close(campaign);
        responseCountJob.run();
    }

    /** What the report says of its own survey that does not fit together. */
    public void noteContradictions(Campaign campaign) {
        surveys.annotate(campaign, null, "The report counts 73 responses in its text and 75 in a footnote.");
        surveys.annotate(
                campaign,
                "organisation",
                "The report has 34 % of 69 for local government, which no whole number of people gives.");
        surveys.annotate(campaign, "implemented", "The report has 87 %, which does not fit its base of 37.");
    }
}
