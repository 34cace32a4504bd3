package org.preventionportal.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.RoleCases;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The operations on surveys for the role table. The north's officer runs the campaigns. */
public final class SurveyRoleCases {

    private static final Input TEXTS =
            Input.of("title", english("A")).with("introduction", english("B")).with("thanks", english("C"));

    private static final Map<String, ?> QUESTION = Map.of("kind", "FREE_TEXT", "text", english("E"));
    private static final Input SECTION = Input.of("title", english("F")).with("questions", List.of(QUESTION));
    private static final Map<String, ?> POLICE = Map.of("questionKey", "organisation", "anyOf", List.of("police"));
    private static final Map<String, ?> USEFUL =
            Map.of("questionKey", "useful", "answer", Map.of("choiceKeys", List.of("agree")));
    private static final Input ROOM_PLAN = SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20);
    private static final String SOMEBODY = "jo@example.org";
    private static final int MANY = 10;

    private final HttpPortal portal;
    private final Given given;
    private final BuiltInQuestionnaires builtInQuestionnaires;
    private final SurveyDispatch dispatch;
    private final ResponseCountJob responseCountJob;
    private final Mailbox mailbox;
    private final MongoTemplate mongo;
    private final SurveyDriver surveys;
    private final RespondentDriver respondents;

    public SurveyRoleCases(
            HttpPortal portal,
            Given given,
            BuiltInQuestionnaires builtInQuestionnaires,
            SurveyDispatch dispatch,
            ResponseCountJob responseCountJob,
            Mailbox mailbox,
            MongoTemplate mongo) {
        this.portal = portal;
        this.given = given;
        this.builtInQuestionnaires = builtInQuestionnaires;
        this.dispatch = dispatch;
        this.responseCountJob = responseCountJob;
        this.mailbox = mailbox;
        this.mongo = mongo;
        this.surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        this.respondents = new RespondentDriver(portal);
    }

    public RoleCases all() {
        return questionnaires()
                .addAll(partsOfQuestionnaires())
                .addAll(options())
                .addAll(campaigns())
                .addAll(campaignsOfTasks())
                .addAll(answers())
                .addAll(guardedFields());
    }

    private RoleCases questionnaires() {
        return new RoleCases()
                .add("Query.questionnaire", "surveys/questionnaireVersion", "questionnaire", () -> {
                    builtInQuestionnaires.install();
                    return Map.of("id", SurveyPlans.YEAR_ONE);
                })
                .query("surveys/questionnaires", () -> {
                    builtInQuestionnaires.install();
                    return Map.of();
                })
                .query("surveys/questionBank", Map::of)
                .mutation(
                        "surveys/createQuestionnaire",
                        () -> Input.of("form", form()).withKey())
                .mutation("surveys/copyQuestionnaire", () -> {
                    builtInQuestionnaires.install();
                    return TEXTS.withKey().with("questionnaireId", SurveyPlans.YEAR_ONE);
                })
                .mutation(
                        "surveys/updateQuestionnaire",
                        () -> feedback()
                                .with("title", english("A"))
                                .with("introduction", english("B"))
                                .with("thanks", english("C")));
    }

    private RoleCases partsOfQuestionnaires() {
        return new RoleCases()
                .mutation("surveys/createQuestionnaireSection", () -> feedback().with("section", SECTION))
                .mutation(
                        "surveys/updateQuestionnaireSection",
                        () -> feedback().with("sectionKey", "session").with("title", english("F")))
                .mutation(
                        "surveys/moveQuestionnaireSection",
                        () -> feedback().with("sectionKey", "session").with("position", 1))
                .mutation("surveys/deleteQuestionnaireSection", () -> {
                    Input feedback = feedback();
                    portal.codes(
                            Account.OFFICER_NORTH_EAST,
                            "surveys/createQuestionnaireSection",
                            feedback.with("section", SECTION.with("key", "two")));
                    return feedback.with("version", 2).with("sectionKey", "two");
                })
                .mutation(
                        "surveys/createQuestionnaireQuestion",
                        () -> feedback().with("sectionKey", "session").with("question", QUESTION))
                .mutation(
                        "surveys/copyBankQuestions",
                        () -> feedback().with("sectionKey", "session").with("bankQuestionKeys", List.of("knowledge")))
                .mutation(
                        "surveys/updateQuestionnaireQuestion",
                        () -> feedback()
                                .with("questionKey", "better")
                                .with("kind", "FREE_TEXT")
                                .with("text", english("F")))
                .mutation(
                        "surveys/moveQuestionnaireQuestion",
                        () -> feedback().with("questionKey", "better").with("position", 1))
                .mutation(
                        "surveys/deleteQuestionnaireQuestion", () -> feedback().with("questionKey", "better"))
                .mutation(
                        "surveys/updateQuestionnaireCondition",
                        () -> feedback().with("questionKey", "better").with("showIf", POLICE));
    }

    private RoleCases options() {
        return new RoleCases()
                .mutation(
                        "surveys/createQuestionnaireOption",
                        () -> feedback()
                                .with("questionKey", "organisation")
                                .with("option", Input.of("text", english("F"))))
                .mutation("surveys/updateQuestionnaireOption", () -> voluntary().with("text", english("F")))
                .mutation("surveys/moveQuestionnaireOption", () -> voluntary().with("position", 1))
                .mutation("surveys/deleteQuestionnaireOption", this::voluntary);
    }

    private RoleCases campaigns() {
        return new RoleCases()
                .query("surveys/surveyCampaign", () -> id(room()))
                .query("surveys/surveyCampaigns", () -> {
                    room();
                    return Map.of();
                })
                .mutation("surveys/createSurveyCampaign", () -> {
                    builtInQuestionnaires.install();
                    return Input.of("plan", ROOM_PLAN).withKey();
                })
                .mutation("surveys/updateSurveyCampaign", () -> room().input().with("plan", ROOM_PLAN))
                .mutation("surveys/deleteSurveyCampaign", () -> room().input())
                .mutation("surveys/testSurveyCampaign", () -> Input.of("surveyCampaignId", room().id()))
                .mutation("surveys/openSurveyCampaign", () -> room().input())
                .mutation("surveys/pauseSurveyCampaign", () -> open(room()).input())
                .mutation(
                        "surveys/resumeSurveyCampaign",
                        () -> surveys.pause(open(room())).input())
                .mutation(
                        "surveys/extendSurveyCampaign",
                        () -> open(room())
                                .input()
                                .with("closesOn", Given.later())
                                .with("cap", 30))
                .mutation("surveys/closeSurveyCampaign", () -> open(room()).input())
                .mutation(
                        "surveys/recordSurveyBounces",
                        () -> Input.of("surveyCampaignId", open(list()).id()).with("emails", List.of(SOMEBODY)))
                .mutation(
                        "surveys/recordPaperResponse",
                        () -> Input.of("surveyCampaignId", openedRoom().id())
                                .withKey()
                                .with("answers", List.of(USEFUL)))
                .mutation(
                        "surveys/annotateSurveyResults",
                        () -> Input.of("surveyCampaignId", room().id()).with("text", "Mind."));
    }

    private Campaign openedRoom() {
        Campaign room = open(room());
        dispatch.run(); // with places
        return room;
    }

    private RoleCases campaignsOfTasks() {
        return new RoleCases()
                .mutation(
                        "surveys/askTaskParticipants", () -> ofTask(completed()).with("closesOn", Given.later()))
                .mutation("surveys/createEventForm", () -> ofTask(completed()).with("sessionOn", Given.later()))
                .add(
                        "Task.surveyCampaigns",
                        "tasks/guardedTask",
                        "task.surveyCampaigns",
                        () -> Map.of("id", completed().id()))
                .add(
                        "Task.recentlyAsked",
                        "tasks/guardedTask",
                        "task.recentlyAsked",
                        () -> Map.of("id", completed().id()))
                .add(
                        "Task.rollingSurveys",
                        "tasks/guardedTask",
                        "task.rollingSurveys",
                        () -> Map.of("id", completed().id()));
    }

    private String askedAboutOneTask() {
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "surveys/askTaskParticipants",
                ofTask(completed()).with("closesOn", Given.later()),
                "surveyCampaign.id",
                String.class);
    }

    private Input ofTask(Task task) {
        builtInQuestionnaires.install();
        return Input.of("taskId", task.id()).withKey().with("questionnaireId", SurveyPlans.EVENT_FEEDBACK);
    }

    private Task completed() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        LocalDate later = LocalDate.parse(Given.later());
        given.sessions(task, later, later);
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/recordParticipants", ParticipantInputs.of(task, SOMEBODY));
        return task;
    }

    private RoleCases answers() {
        return new RoleCases()
                .query("surveys/survey", () -> Map.of("token", mailed()))
                .mutation("surveys/startSurvey", () -> Map.of("token", mailed()))
                .mutation(
                        "surveys/saveSurveyAnswers",
                        () -> Map.of(
                                "token", respondents.start(mailed()),
                                "answers",
                                        List.of(Map.of(
                                                "questionKey",
                                                "useful",
                                                "answer",
                                                Map.of("choiceKeys", List.of("agree"))))))
                .mutation("surveys/finishSurvey", () -> {
                    String token = respondents.start(mailed());
                    respondents.answer(token, Map.of("useful", Answer.picking("agree"), "better", comment()));
                    return Map.of("token", token);
                })
                .mutation("surveys/optOutOfSurveys", () -> Map.of("token", mailed()));
    }

    private RoleCases guardedFields() {
        var cases = new RoleCases()
                .add("SurveyCampaign.audience", "surveys/guardedCampaign", "surveyCampaign.audience", () -> id(list()))
                .add(
                        "SurveyAudience.addresses",
                        "surveys/guardedCampaign",
                        "surveyCampaign.audience.addresses",
                        () -> id(ofTasks()))
                .add(
                        "SurveyCampaign.openLink",
                        "surveys/guardedCampaign",
                        "surveyCampaign.openLink",
                        () -> id(open(room())))
                .add(
                        "SurveyPlan.tasks",
                        "surveys/guardedCampaign",
                        "surveyCampaign.plan.tasks",
                        () -> Map.of("id", askedAboutOneTask()))
                .add(
                        "SurveyCampaign.task",
                        "surveys/guardedCampaign",
                        "surveyCampaign.task",
                        () -> Map.of("id", askedAboutOneTask()))
                .add(
                        "SurveyCampaign.paperForm",
                        "surveys/guardedCampaign",
                        "surveyCampaign.paperForm",
                        () -> id(open(room())))
                .add(
                        "SurveyCampaign.undeliverableAddresses",
                        "surveys/guardedCampaign",
                        "surveyCampaign.undeliverableAddresses",
                        () -> {
                            Campaign list = list();
                            mongo.updateFirst(new Query(), Update.update("mail", "UNDELIVERABLE"), "participations");
                            return id(list);
                        });
        cases.mutation(
                        "surveys/codeSurveyComment",
                        () -> surveys.comments(commented(), "better")
                                .getFirst()
                                .coding("PRACTICE")
                                .with("themes", List.of("COUNTY_LINES")))
                .mutation(
                        "surveys/withholdSurveyComment",
                        () -> surveys.comments(commented(), "better").getFirst().withholding("AUTHOR_REQUEST"));
        for (String field : List.of("results", "breakdown", "comments")) {
            cases.add(
                    "SurveyCampaign." + field,
                    "surveys/guardedResults",
                    "surveyCampaign." + field,
                    () -> id(field.equals("comments") ? commented() : counted()));
        }
        return cases;
    }

    private static Map<String, ?> english(String text) {
        return Map.of("en", text);
    }

    private static Input form() {
        Input section = Input.of("key", "one")
                .with("title", english("D"))
                .with("questions", List.of(Map.of("key", "any", "kind", "FREE_TEXT", "text", english("E"))));
        return TEXTS.with("sections", List.of(section));
    }

    private Input feedback() {
        builtInQuestionnaires.install();
        return Input.of("questionnaireId", SurveyPlans.EVENT_FEEDBACK).with("version", 1);
    }

    private Input voluntary() {
        return feedback().with("questionKey", "organisation").with("optionKey", "voluntary");
    }

    private static Answer comment() {
        return new Answer(List.of(), null, "More time.", null, true);
    }

    private static Map<String, ?> id(Campaign campaign) {
        return Map.of("id", campaign.id());
    }

    private Campaign room() {
        builtInQuestionnaires.install();
        return surveys.plan(ROOM_PLAN);
    }

    private Campaign list() {
        builtInQuestionnaires.install();
        Campaign list = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        surveys.upload(portal, list, List.of(SOMEBODY));
        return list;
    }

    private Campaign ofTasks() {
        builtInQuestionnaires.install();
        return surveys.plan(SurveyPlans.tasksOf("NORTH_EAST"));
    }

    private Campaign open(Campaign planned) {
        surveys.open(planned);
        dispatch.run();
        return surveys.load(planned);
    }

    private String mailed() {
        open(list());
        return RespondentDriver.token(mailbox.deliver().getFirst());
    }

    private Campaign counted() {
        return counted(list(), List.of(Map.of("better", comment())));
    }

    /** Returns a campaign with so many comments, and people without one, that officers may read the comments. */
    private Campaign commented() {
        List<Map<String, Answer>> answers = new ArrayList<>(Collections.nCopies(MANY, Map.of("better", comment())));
        answers.addAll(Collections.nCopies(MANY, Map.of("useful", Answer.picking("agree"))));
        builtInQuestionnaires.install();
        Campaign list = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        surveys.upload(
                portal,
                list,
                IntStream.range(0, answers.size())
                        .mapToObj("jo.%d@example.org"::formatted)
                        .toList());
        return counted(list, answers);
    }

    private Campaign counted(Campaign planned, List<Map<String, Answer>> answers) {
        Campaign list = open(planned);
        List<String> tokens =
                mailbox.deliver().stream().map(RespondentDriver::token).toList();
        for (int i = 0; i < answers.size(); i++) {
            respondents.start(tokens.get(i));
            respondents.answer(tokens.get(i), answers.get(i));
        }
        surveys.close(list);
        responseCountJob.run();
        return list;
    }
}
