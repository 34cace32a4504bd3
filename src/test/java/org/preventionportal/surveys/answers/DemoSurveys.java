package org.preventionportal.surveys.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.demo.YearOneResponses;
import org.preventionportal.demo.YearOneResponses.Response;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.spreadsheets.DemoImport;
import org.preventionportal.spreadsheets.Importer;
import org.preventionportal.support.Account;
import org.preventionportal.surveys.YearOneSurveys;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignSnapshot;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyNote;
import org.preventionportal.surveys.participation.DemoAudience;
import org.preventionportal.surveys.plans.Reminders;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Fills in the survey and the feedback forms of the first year as respondents do: started, saved, finished, counted.
 * The campaigns are stored as created in February and opened in March 2020, since they are about that year.
 */
public final class DemoSurveys {

    private static final Instant CREATED = Instant.parse("2020-02-24T10:00:00Z");
    private static final LocalDate OPENED = LocalDate.of(2020, 3, 2);
    private static final LocalDate CLOSED = LocalDate.of(2020, 3, 20);

    private final MongoOperations mongo;
    private final Importer importer;
    private final CampaignWork work;
    private final Questionnaires questionnaires;
    private final BallotBox ballots;
    private final SurveyResponses responses;
    private final ResponseCountJob count;
    private final Clock clock;

    public DemoSurveys(ApplicationContext context) {
        this.mongo = context.getBean(MongoOperations.class);
        this.importer = context.getBean(Importer.class);
        this.work = context.getBean(CampaignWork.class);
        this.questionnaires = context.getBean(Questionnaires.class);
        this.ballots = context.getBean(BallotBox.class);
        this.responses = context.getBean(SurveyResponses.class);
        this.count = context.getBean(ResponseCountJob.class);
        this.clock = context.getBean(Clock.class);
    }

    public void load() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "demo", "a respondent", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        try {
            stakeholders();
            events();
        } finally {
            SecurityContextHolder.clearContext();
        }
        while (!work.findUncounted().isEmpty()) {
            count.run(); // again if the service's own timer holds the lock
        }
    }

    /** The ids of the comments to a question that may be quoted, by their words: the same report whatever the ids. */
    public List<String> quotes(String question) {
        return quotable(Criteria.where("question").is(question));
    }

    /** The id of the comment with these words, if it may be quoted. */
    public List<String> quotesWith(String words) {
        return quotable(Criteria.where("text").is(words));
    }

    private List<String> quotable(Criteria criteria) {
        var quotable = Query.query(criteria.and("mayBeQuoted").is(true)).with(Sort.by("text"));
        return mongo.find(quotable, Document.class, "surveyComments").stream()
                .map(comment -> comment.getString("_id"))
                .toList();
    }

    private void stakeholders() {
        SurveyCampaign survey = open(
                "svc_year-one",
                BuiltInQuestionnaires.YEAR_ONE,
                "What changed in year 1",
                SurveyInvitation.LIST,
                null,
                List.of(
                        note(null, "The evaluation report counts 73 responses in its text and 75 in a footnote."),
                        note(
                                "organisation",
                                "The evaluation report has 34% of 69 for local government, which no whole number of"
                                        + " people gives."),
                        note("implemented", "The evaluation report has 87%, which does not fit its base of 37.")));
        ballots.prepare(survey.id(), YearOneSurveys.INVITED);
        DemoImport.participants(importer, YearOneSurveys.participantsCsv(mongo));
        List<String> tokens = new DemoAudience(mongo).invite(survey.id(), YearOneSurveys.INVITED, OPENED);
        List<Response> all = YearOneResponses.all();
        for (int i = 0; i < all.size(); i++) {
            answer(tokens.get(i), all.get(i));
        }
        close(survey);
    }

    private void events() {
        SurveyCampaign forms = open(
                "svc_year-one-events",
                BuiltInQuestionnaires.EVENT_FEEDBACK,
                "Feedback at events in year 1",
                SurveyInvitation.OPEN_LINK,
                YearOneSurveys.FORMS,
                List.of());
        ballots.prepare(forms.id(), YearOneSurveys.FORMS);
        for (int i = 0; i < YearOneSurveys.FORMS; i++) {
            answer(Objects.requireNonNull(forms.code()), new Response(YearOneSurveys.form(i), true));
        }
        close(forms);
    }

    private void answer(String link, Response response) {
        String token = responses.start(new StartSurveyInput(link, Language.EN)).token();
        List<QuestionAnswer> answers = response.answers().entrySet().stream()
                .map(answer -> new QuestionAnswer(answer.getKey(), answer.getValue()))
                .toList();
        List<UserError> problems = responses
                .save(new SaveSurveyAnswersInput(token, Language.EN, answers))
                .userErrors();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        if (response.isComplete()) {
            responses.finish(new FinishSurveyInput(token, Language.EN));
        }
    }

    /** The campaign takes answers until tomorrow, whatever day it is. */
    private SurveyCampaign open(
            String id,
            QuestionnaireId questionnaireId,
            String name,
            SurveyInvitation invitation,
            @Nullable Integer cap,
            List<SurveyNote> notes) {
        Questionnaire questionnaire = questionnaires.lock(questionnaireId);
        var plan = new SurveyPlan(
                name,
                questionnaireId,
                invitation,
                null,
                null,
                null,
                null,
                new Reminders(0, 7),
                List.of(),
                cap,
                LondonTime.today(clock).plusDays(1));
        return mongo.insert(new SurveyCampaign(
                new CampaignId(id),
                0,
                plan,
                CampaignState.OPEN,
                new CampaignSnapshot(questionnaire.form(), questionnaire.versionNumber(), OPENED),
                null,
                invitation.isByMail() ? null : "the-events-of-year-one",
                true,
                null,
                null,
                false,
                null,
                null,
                notes,
                Account.EVALUATOR.id(),
                CREATED,
                null));
    }

    private void close(SurveyCampaign open) {
        mongo.save(new SurveyCampaign(
                open.id(),
                open.version(),
                open.plan().withLimits(CLOSED, open.plan().cap()),
                CampaignState.CLOSED,
                open.snapshot(),
                null,
                null,
                true,
                null,
                null,
                false,
                CLOSED,
                null,
                open.notes(),
                open.createdBy(),
                open.createdAt(),
                null));
    }

    private static SurveyNote note(@Nullable String question, String text) {
        return new SurveyNote(question, text, Account.EVALUATOR.id(), CLOSED);
    }
}
