package org.preventionportal.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;

/** An operation of each kind on surveys, for the table of who may do what. Whatever runs is run by the north's officer. */
public class SurveyDocuments {

    private static final String FORM =
            "form: {title: {en: \"A\"}, introduction: {en: \"B\"}, thanks: {en: \"C\"}, sections: [{key: \"one\", title: {en: \"D\"}, questions: [{key: \"any\", kind: FREE_TEXT, text: {en: \"E\"}}]}]}";
    private static final String TEXTS = "title: {en: \"A\"}, introduction: {en: \"B\"}, thanks: {en: \"C\"}";
    private static final String QUESTION = "{kind: FREE_TEXT, text: {en: \"E\"}}";
    private static final String EVENT_FEEDBACK = "qst_event-feedback";
    private static final Input ROOM_PLAN = SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20);
    private static final String ROOM =
            "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: OPEN_LINK, cap: 20, closesOn: \"%s\""
                    .formatted(Given.later());
    private static final String SOMEBODY = "jo@example.org";

    private final HttpPortal portal;
    private final BuiltInQuestionnaires builtInQuestionnaires;
    private final SurveyDispatch dispatch;
    private final ResponseCountJob responseCountJob;
    private final Mailbox mailbox;

    public SurveyDocuments(
            HttpPortal portal,
            BuiltInQuestionnaires builtInQuestionnaires,
            SurveyDispatch dispatch,
            ResponseCountJob responseCountJob,
            Mailbox mailbox) {
        this.portal = portal;
        this.builtInQuestionnaires = builtInQuestionnaires;
        this.dispatch = dispatch;
        this.responseCountJob = responseCountJob;
        this.mailbox = mailbox;
    }

    public Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new HashMap<>();
        all.put("Query.questionnaire", () -> {
            builtInQuestionnaires.install();
            return "{ it: questionnaire(id: \"qst_year-one\") { versionNumber } }";
        });
        all.put("Query.questionnaires", () -> {
            builtInQuestionnaires.install();
            return "{ it: questionnaires(first: 5) { edges { node { id } } } }";
        });
        all.put("Mutation.createQuestionnaire", () -> mutation("createQuestionnaire", key() + FORM));
        all.put("Mutation.copyQuestionnaire", () -> {
            builtInQuestionnaires.install();
            return mutation("copyQuestionnaire", key() + "questionnaireId: \"qst_year-one\", " + TEXTS);
        });
        all.put("Mutation.updateQuestionnaire", ofQuestionnaire("updateQuestionnaire", TEXTS));
        all.put(
                "Mutation.createQuestionnaireSection",
                ofQuestionnaire(
                        "createQuestionnaireSection",
                        "section: {title: {en: \"F\"}, questions: [%s]}".formatted(QUESTION)));
        all.put(
                "Mutation.updateQuestionnaireSection",
                ofQuestionnaire("updateQuestionnaireSection", "sectionKey: \"session\", title: {en: \"F\"}"));
        all.put(
                "Mutation.moveQuestionnaireSection",
                ofQuestionnaire("moveQuestionnaireSection", "sectionKey: \"session\", position: 1"));
        all.put("Mutation.deleteQuestionnaireSection", () -> {
            String section = ofQuestionnaire(
                            "createQuestionnaireSection",
                            "section: {key: \"two\", title: {en: \"F\"}, questions: [%s]}".formatted(QUESTION))
                    .get();
            portal.change(Account.OFFICER_NORTH_EAST, section);
            return mutation(
                    "deleteQuestionnaireSection",
                    "questionnaireId: \"%s\", version: 2, sectionKey: \"two\"".formatted(EVENT_FEEDBACK));
        });
        all.put(
                "Mutation.createQuestionnaireQuestion",
                ofQuestionnaire(
                        "createQuestionnaireQuestion", "sectionKey: \"session\", question: %s".formatted(QUESTION)));
        all.put(
                "Mutation.updateQuestionnaireQuestion",
                ofQuestionnaire(
                        "updateQuestionnaireQuestion", "questionKey: \"better\", kind: FREE_TEXT, text: {en: \"F\"}"));
        all.put(
                "Mutation.moveQuestionnaireQuestion",
                ofQuestionnaire("moveQuestionnaireQuestion", "questionKey: \"better\", position: 1"));
        all.put(
                "Mutation.deleteQuestionnaireQuestion",
                ofQuestionnaire("deleteQuestionnaireQuestion", "questionKey: \"better\""));
        all.put("Query.surveyCampaign", () -> ofCampaign(room(), "state"));
        all.put("Query.surveyCampaigns", () -> {
            room();
            return "{ it: surveyCampaigns(first: 5) { edges { node { state } } } }";
        });
        all.put("SurveyCampaign.audience", () -> within(list(), "it: audience { people }"));
        all.put("SurveyAudience.addresses", () -> within(list(), "audience { it: addresses }"));
        all.put("Mutation.createSurveyCampaign", () -> {
            builtInQuestionnaires.install();
            return mutation("createSurveyCampaign", key() + "plan: {%s}".formatted(ROOM));
        });
        all.put(
                "Mutation.updateSurveyCampaign",
                () -> mutation("updateSurveyCampaign", of(room()) + "plan: {%s}".formatted(ROOM)));
        all.put(
                "Mutation.testSurveyCampaign",
                () -> mutation("testSurveyCampaign", "surveyCampaignId: \"%s\"".formatted(room().id())));
        all.put("Mutation.openSurveyCampaign", () -> mutation("openSurveyCampaign", of(room())));
        all.put("Mutation.pauseSurveyCampaign", () -> mutation("pauseSurveyCampaign", of(open(room()))));
        all.put("Mutation.resumeSurveyCampaign", () -> mutation("resumeSurveyCampaign", of(paused())));
        all.put(
                "Mutation.extendSurveyCampaign",
                () -> mutation(
                        "extendSurveyCampaign",
                        of(open(room())) + "closesOn: \"%s\", cap: 30".formatted(Given.later())));
        all.put("Mutation.closeSurveyCampaign", () -> mutation("closeSurveyCampaign", of(open(room()))));
        all.put(
                "Mutation.recordSurveyBounces",
                () -> mutation(
                        "recordSurveyBounces",
                        "surveyCampaignId: \"%s\", emails: [\"jo@example.org\"]".formatted(list().id())));
        all.put(
                "Mutation.annotateSurveyResults",
                () -> mutation(
                        "annotateSurveyResults", "surveyCampaignId: \"%s\", text: \"Mind.\"".formatted(room().id())));
        all.put("SurveyCampaign.openLink", () -> within(open(room()), "it: openLink { url }"));
        all.put("SurveyCampaign.undeliverableAddresses", () -> {
            Campaign list = list();
            driver().recordBounces(list, SOMEBODY);
            return within(list, "it: undeliverableAddresses(first: 5) { edges { node { email } } }");
        });
        all.put("Query.survey", () -> "{ it: survey(token: \"%s\") { state } }".formatted(mailed()));
        all.put("Mutation.startSurvey", () -> mutation("startSurvey", token(mailed())));
        all.put(
                "Mutation.saveSurveyAnswers",
                () -> mutation(
                        "saveSurveyAnswers",
                        token(started())
                                + ", answers: [{questionKey: \"useful\", answer: {choiceKeys: [\"agree\"]}}]"));
        all.put("Mutation.finishSurvey", () -> mutation("finishSurvey", token(answered())));
        all.put("Mutation.optOutOfSurveys", () -> mutation("optOutOfSurveys", token(mailed())));
        all.put("SurveyCampaign.results", () -> within(counted(), "it: results { campaign { id } }"));
        all.put("SurveyCampaign.totals", () -> within(counted(), "it: totals { campaign { id } }"));
        all.put(
                "SurveyCampaign.breakdown",
                () -> within(
                        counted(),
                        "it: breakdown(questionKey: \"useful\", dimension: ORGANISATION_KIND) { groups { key } }"));
        all.put(
                "SurveyCampaign.comments",
                () -> within(counted(), "it: comments(questionKey: \"better\", first: 5) { edges { node { text } } }"));
        return all;
    }

    private SurveyDriver driver() {
        return new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
    }

    private RespondentDriver respondents() {
        return new RespondentDriver(portal);
    }

    private Campaign room() {
        builtInQuestionnaires.install();
        return driver().plan(ROOM_PLAN);
    }

    private Campaign list() {
        builtInQuestionnaires.install();
        Campaign list = driver().plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        driver().upload(portal, list, List.of(SOMEBODY));
        return list;
    }

    private Campaign open(Campaign planned) {
        driver().open(planned);
        dispatch.run();
        return driver().load(planned);
    }

    private Campaign paused() {
        return driver().pause(open(room()));
    }

    private String mailed() {
        open(list());
        return RespondentDriver.token(mailbox.deliver().getFirst());
    }

    private String started() {
        return respondents().start(mailed());
    }

    private String answered() {
        String token = started();
        respondents()
                .answer(
                        token,
                        Map.of(
                                "useful",
                                Answer.picking("agree"),
                                "better",
                                new Answer(List.of(), null, "More time.", null, true)));
        return token;
    }

    private Campaign counted() {
        Campaign list = open(list());
        String token = RespondentDriver.token(mailbox.deliver().getFirst());
        respondents().start(token);
        respondents().answer(token, Map.of("better", new Answer(List.of(), null, "More time.", null, true)));
        driver().close(list);
        responseCountJob.run();
        return list;
    }

    private static String within(Campaign campaign, String field) {
        return "{ surveyCampaign(id: \"%s\") { %s } }".formatted(campaign.id(), field);
    }

    private static String ofCampaign(Campaign campaign, String selection) {
        return "{ it: surveyCampaign(id: \"%s\") { %s } }".formatted(campaign.id(), selection);
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }

    private Supplier<String> ofQuestionnaire(String name, String input) {
        return () -> {
            builtInQuestionnaires.install();
            return mutation(name, "questionnaireId: \"%s\", version: 1, %s".formatted(EVENT_FEEDBACK, input));
        };
    }

    private static String of(Campaign campaign) {
        return "surveyCampaignId: \"%s\", version: %d, ".formatted(campaign.id(), campaign.version());
    }

    private static String token(String token) {
        return "token: \"%s\"".formatted(token);
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }
}
