package org.preventionportal.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.Portal;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;

/** An operation of each kind on surveys, for the table of who may do what. Whatever runs is run by the north's officer. */
public class SurveyDocuments {

    private static final String FORM =
            "form: {title: {en: \"A\"}, introduction: {en: \"B\"}, thanks: {en: \"C\"}, sections: [{key: \"one\", title: {en: \"D\"}, questions: [{key: \"any\", kind: FREE_TEXT, text: {en: \"E\"}}]}]}";
    private static final String ROOM =
            "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: OPEN_LINK, cap: 20, closesOn: \"%s\""
                    .formatted(Given.later());
    private static final String SOMEBODY = "jo@example.org";

    private final Portal portal;
    private final BuiltInQuestionnaires shipped;
    private final SurveyDispatch dispatch;
    private final ResponseCountJob responseCountJob;
    private final Mailbox mailbox;

    public SurveyDocuments(
            Portal portal,
            BuiltInQuestionnaires shipped,
            SurveyDispatch dispatch,
            ResponseCountJob responseCountJob,
            Mailbox mailbox) {
        this.portal = portal;
        this.shipped = shipped;
        this.dispatch = dispatch;
        this.responseCountJob = responseCountJob;
        this.mailbox = mailbox;
    }

    public Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new HashMap<>();
        all.put("Query.questionnaire", () -> {
            shipped.install();
            return "{ it: questionnaire(id: \"qst_year-one\") { versionNumber } }";
        });
        all.put("Query.questionnaires", () -> {
            shipped.install();
            return "{ it: questionnaires(first: 5) { edges { node { id } } } }";
        });
        all.put("Mutation.createQuestionnaire", () -> mutation("createQuestionnaire", key() + FORM));
        all.put("Mutation.updateQuestionnaire", () -> {
            shipped.install();
            return mutation("updateQuestionnaire", "questionnaireId: \"qst_year-one\", version: 1, " + FORM);
        });
        all.put("Query.surveyCampaign", () -> ofCampaign(room(), "state"));
        all.put("Query.surveyCampaigns", () -> {
            room();
            return "{ it: surveyCampaigns(first: 5) { edges { node { state } } } }";
        });
        all.put("Query.surveyAudience", () -> query("surveyAudience", list(), "people"));
        all.put(
                "SurveyAudience.addresses",
                () -> "{ surveyAudience(campaignId: \"%s\") { it: addresses } }".formatted(list().id()));
        all.put("Mutation.planSurveyCampaign", () -> {
            shipped.install();
            return mutation("planSurveyCampaign", key() + "plan: {%s}".formatted(ROOM));
        });
        all.put(
                "Mutation.editSurveyCampaign",
                () -> mutation("editSurveyCampaign", of(room()) + "plan: {%s}".formatted(ROOM)));
        all.put(
                "Mutation.testSurveyCampaign",
                () -> mutation("testSurveyCampaign", "campaignId: \"%s\"".formatted(room().id())));
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
                        "campaignId: \"%s\", emails: [\"jo@example.org\"]".formatted(list().id())));
        all.put(
                "Mutation.remarkOnSurveyResults",
                () -> mutation("remarkOnSurveyResults", "campaignId: \"%s\", text: \"Mind.\"".formatted(room().id())));
        all.put(
                "SurveyCampaign.openLink",
                () -> "{ surveyCampaign(id: \"%s\") { it: openLink { url } } }"
                        .formatted(open(room()).id()));
        all.put("SurveyCampaign.failedAddresses", () -> {
            Campaign list = list();
            portal.change(
                    Account.OFFICER_NORTH_EAST,
                    mutation(
                            "recordSurveyBounces",
                            "campaignId: \"%s\", emails: [\"%s\"]".formatted(list.id(), SOMEBODY)));
            return "{ surveyCampaign(id: \"%s\") { it: failedAddresses(first: 5) { edges { node { email } } } } }"
                    .formatted(list.id());
        });
        all.put("Query.survey", () -> "{ it: survey(token: \"%s\") { state } }".formatted(mailed()));
        all.put("Mutation.startSurvey", () -> mutation("startSurvey", token(mailed())));
        all.put(
                "Mutation.saveSurveyAnswer",
                () -> mutation(
                        "saveSurveyAnswer",
                        token(started()) + ", questionKey: \"useful\", answer: {choiceKeys: [\"agree\"]}"));
        all.put("Mutation.finishSurvey", () -> mutation("finishSurvey", token(answered())));
        all.put("Mutation.optOutOfSurveys", () -> mutation("optOutOfSurveys", token(mailed())));
        all.put("Query.surveyResults", () -> query("surveyResults", counted(), "campaign { id }"));
        all.put("Query.surveyTotals", () -> query("surveyTotals", counted(), "campaign { id }"));
        all.put(
                "Query.surveyBreakdown",
                () ->
                        "{ it: surveyBreakdown(campaignId: \"%s\", questionId: \"useful\", by: ORGANISATION_KIND) { groups { id } } }"
                                .formatted(counted().id()));
        all.put(
                "Query.surveyComments",
                () ->
                        "{ it: surveyComments(campaignId: \"%s\", questionId: \"better\", first: 5) { edges { node { text } } } }"
                                .formatted(counted().id()));
        return all;
    }

    private SurveyDriver driver() {
        return new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
    }

    private Campaign room() {
        shipped.install();
        return driver().plan(ROOM);
    }

    private Campaign list() {
        shipped.install();
        Campaign list = driver().plan(ROOM.replace("OPEN_LINK, cap: 20", "LIST"));
        driver().upload(list, List.of(SOMEBODY));
        return list;
    }

    private Campaign open(Campaign planned) {
        driver().change("openSurveyCampaign", planned, "");
        dispatch.run();
        return driver().load(planned);
    }

    private Campaign paused() {
        return driver().change("pauseSurveyCampaign", open(room()), "");
    }

    private String mailed() {
        open(list());
        return SurveyDriver.token(mailbox.deliver().getFirst());
    }

    private String started() {
        return driver().start(mailed());
    }

    private String answered() {
        String token = started();
        driver().answer(
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
        String token = SurveyDriver.token(mailbox.deliver().getFirst());
        driver().start(token);
        driver().answer(token, Map.of("better", new Answer(List.of(), null, "More time.", null, true)));
        driver().change("closeSurveyCampaign", driver().load(list), "");
        responseCountJob.run();
        return list;
    }

    private static String query(String name, Campaign campaign, String selection) {
        return "{ it: %s(campaignId: \"%s\") { %s } }".formatted(name, campaign.id(), selection);
    }

    private static String ofCampaign(Campaign campaign, String selection) {
        return "{ it: surveyCampaign(id: \"%s\") { %s } }".formatted(campaign.id(), selection);
    }

    private static String mutation(String name, String input) {
        return "mutation { it: %s(input: {%s}) { userErrors { code } } }".formatted(name, input);
    }

    private static String of(Campaign campaign) {
        return "campaignId: \"%s\", version: %d, ".formatted(campaign.id(), campaign.version());
    }

    private static String token(String token) {
        return "token: \"%s\"".formatted(token);
    }

    private static String key() {
        return "idempotencyKey: \"%s\", ".formatted(UUID.randomUUID());
    }
}
