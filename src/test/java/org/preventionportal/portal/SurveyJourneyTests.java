package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.ActivityDriver;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.BatchSupport;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests a survey from its creation to its results in the browser, for evaluators and respondents. */
@BrowserTest
class SurveyJourneyTests {

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
    }

    static Stream<Supplier<Visitor>> browsers() {
        return Stream.of(Visitor::arrives, Visitor::onATelephoneWithoutScripts);
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void aRespondentAnswersInTwoSittings(Supplier<Visitor> browser) {
        String link = "/survey/" + invited(browser);
        try (Visitor first = browser.get()) {
            first.goes(link);
            assertThat(first.path()).isEqualTo("/survey");
            first.opens("How we keep your answers anonymous");
            assertThat(first.text())
                    .contains("how many people gave each answer, even if only one did")
                    .contains("contact with children show no group of fewer than five people")
                    .doesNotContain("An answer may lead to further questions.");
            assertThat(first.presses("Start").text()).doesNotContain("page 1 of 1");
            first.ticks("Police")
                    .ticksIn("The session was useful for my work", "Agree")
                    .presses("Save and come back later");
            assertThat(first.heading()).isEqualTo("How to come back");
        }
        try (Visitor second = browser.get()) {
            second.goes(link).presses("Continue").goes("/survey/check");
            assertThat(second.text()).contains("Police", "Agree");
            second.presses("Finish the survey");
            assertThat(second.heading()).isEqualTo("You have finished the survey");
            assertThat(second.text())
                    .contains("or in parts while it runs", "even if only one did")
                    .contains("We will not remind you of this survey.", "a link to opt out");
            assertThat(second.goes(link).status()).isEqualTo(404);
            assertThat(second.goes("/survey/done").text())
                    .as("for somebody who may not have answered")
                    .contains("If you did not, use your link again.")
                    .doesNotContain("You have finished");
        }
    }

    @ParameterizedTest
    @MethodSource("browsers")
    void aCampaignSaysThatItsInvitationsWereDeleted(Supplier<Visitor> browser) {
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign campaign = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        surveys.upload(portal, campaign, List.of("jo@example.org"));
        surveys.open(campaign);
        surveys.close(campaign);
        LocalDate deletedOn = LocalDate.now(LondonTime.ZONE);
        String page = "/campaigns/" + campaign.id();
        try (Visitor manager = browser.get()) {
            assertThat(manager.signsIn(Account.MANAGER, page).text())
                    .contains("Invitation sent")
                    .doesNotContain("Still to be invited", "Not invited", "waiting to be sent", "were deleted");
            beans.getBean(MongoTemplate.class)
                    .updateFirst(
                            Query.query(Criteria.where("_id").is(campaign.id())),
                            Update.update("invitationsDeletedOn", deletedOn),
                            "surveyCampaigns");

            assertThat(manager.goes(page).text())
                    .contains("By %s, all invitations were deleted".formatted(DateWords.inWords(deletedOn)))
                    .doesNotContain("Invitation sent", "Undeliverable");
            assertThat(manager.goes("/campaigns")
                            .page()
                            .locator("td[data-label=Invited]")
                            .allInnerTexts())
                    .containsExactly("Deleted");
        }
    }

    @Test
    void whoWasAskedOptsOutFromTheEmailAboutWhatCameOfIt() {
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign campaign = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        surveys.upload(portal, campaign, List.of("jo@example.org"));
        surveys.open(campaign);
        dispatch.run();
        mailbox.deliver();
        surveys.close(campaign);
        beans.getBean(ResponseCountJob.class).run();
        String today = LondonTime.today(Clock.systemUTC()).toString();
        new ReportDriver(portal, Account.MANAGER)
                .shared(IndicatorsDriver.during(IndicatorsDriver.days(today, today)), "surveys.responses");
        beans.getBean(Notifier.class).run();
        String link = "/survey/%s/opt-out"
                .formatted(RespondentDriver.token(mailbox.deliver().getFirst()));

        try (Visitor respondent = Visitor.withoutScripts()) {
            respondent.goes(link);
            assertThat(respondent.path()).isEqualTo("/survey/opt-out");
            assertThat(respondent.text()).doesNotContain("Answer the survey instead");
            respondent.presses("Opt out of surveys");
            assertThat(respondent.path()).isEqualTo("/survey/opted-out");
            respondent.goes("/survey/%s/opt-out".formatted(Token.random())).presses("Opt out of surveys");
            assertThat(respondent.status()).isEqualTo(404);
        }
    }

    /** An evaluator plans, sends the list and opens; the mail goes out. */
    private String invited(Supplier<Visitor> browser) {
        try (Visitor evaluator = browser.get()) {
            evaluator.signsIn(Account.EVALUATOR, "/campaigns/new");
            evaluator
                    .types("Name", "After the session")
                    .chooses("Questionnaire", "How was the session?")
                    .ticks("People on a list")
                    .presses("Create campaign");
            String campaign = evaluator.path();
            evaluator.goes(campaign + "/audience");
            assertThat(evaluator.text())
                    .contains(
                            "another survey in the last 30 days are invited",
                            "Results can be exact only if these people are recorded as participants");
            evaluator.presses("Upload list");
            assertThat(evaluator.text()).contains("Choose a CSV file with addresses.");
            evaluator.sends("email\njo@example.org\nnobody\n").presses("Upload list");
            assertThat(evaluator.text()).contains("Enter an email address, such as name@example.org.");
            evaluator.goes(campaign + "/open");
            assertThat(evaluator.text()).contains("not recorded as participants of a task do not count towards exact");
            evaluator.presses("Open campaign");
            dispatch.run();
            return RespondentDriver.token(mailbox.deliver().getFirst());
        }
    }

    @Test
    void aPageOfAnswersIsSavedAtOnceAndOneMistakeCostsNoOtherAnswer() {
        String link = beans.createBean(Scenery.class).mailed(1).getFirst();
        try (Visitor respondent = Visitor.arrives()) {
            respondent.goes("/survey/" + link).presses("Start");
            respondent.ticks("Police").types("What could be better?", "A child born on 12/03/2014 said so.");
            Iterator<String> answers =
                    List.of("Disagree", "Strongly agree", "Agree").iterator();

            Cost saving = cheapest(() -> {
                respondent.ticksIn("The session was useful for my work", answers.next());
                return costOf(() -> respondent.presses("Save and continue"));
            });

            assertThat(saving.operations()).isEqualTo(Map.of("survey", 1L, "saveSurveyAnswers", 1L));
            assertThat(saving.commands())
                    .as("four to read the page, five to save its answers")
                    .hasSize(4 + 5);
            assertThat(saving.toBallots()).containsOnlyOnce("update");
            assertThat(respondent.text()).contains("looks like a date of birth");
            respondent.types("What could be better?", "More time.").presses("Save and continue");
            respondent.goes("/survey/check");
            assertThat(respondent.text()).contains("Police", "Agree", "More time.");
        }
    }

    private record Cost(Map<String, Long> operations, List<String> commands, List<String> toBallots) {}

    private Cost costOf(Runnable request) {
        Map<String, Long> before = operations();
        List<String> sent = commands.during(request);
        return new Cost(operations(before), sent, commands.to("ballots"));
    }

    /** Of several times, because something else of the application may read meanwhile. */
    private static Cost cheapest(Supplier<Cost> request) {
        return Stream.generate(request)
                .limit(3)
                .min(Comparator.comparingInt(cost -> cost.commands().size()))
                .orElseThrow();
    }

    /** How many operations were executed so far, by their root field. */
    private Map<String, Long> operations() {
        return registry.find("portal.operations").timers().stream()
                .collect(Collectors.groupingBy(
                        timer -> Objects.requireNonNull(timer.getId().getTag("field")),
                        Collectors.summingLong(Timer::count)));
    }

    private Map<String, Long> operations(Map<String, Long> before) {
        Map<String, Long> since = new HashMap<>();
        operations().forEach((field, count) -> since.put(field, count - before.getOrDefault(field, 0L)));
        since.values().removeIf(count -> count == 0);
        return since;
    }

    @Test
    void aQuestionToWhichAnAnswerLeadsAgainIsSavedAtOnceToo() {
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign room = surveys.plan(SurveyPlans.openLink(SurveyPlans.YEAR_ONE, 1));
        surveys.open(room);
        dispatch.run();
        var respondents = new RespondentDriver(portal);
        String token = respondents.start(surveys.code(room));
        try (Visitor respondent = Visitor.withoutScripts()) {
            respondent.goes("/survey/" + token);

            Cost saving = cheapest(() -> {
                respondents.answer(token, Map.of("response", Answer.picking("agree")));
                respondent.goes("/survey/section/knowledge");
                respondents.answer(token, Map.of("response", Answer.picking("disagree")));
                respondent.types("How has it changed?", "More calls.");
                return costOf(() -> respondent.presses("Save and continue"));
            });

            assertThat(saving.operations()).isEqualTo(Map.of("survey", 2L, "saveSurveyAnswers", 1L));
            assertThat(saving.commands())
                    .as("four to read the page, six to keep the start and save the answers, four to read the next page")
                    .hasSize(4 + 6 + 4);
            assertThat(saving.toBallots()).containsOnlyOnce("update");
            assertThat(respondent.goes("/survey/check").text()).contains("More calls.");
        }
    }

    @Test
    void aSurveyIsAnsweredInWelsh() {
        String link = beans.createBean(Scenery.class).mailed(1).getFirst();
        try (Visitor respondent = Visitor.arrives()) {
            respondent.goes("/survey/" + link).presses("Cymraeg").opens("Sut rydym yn cadw eich atebion yn ddienw");
            assertThat(respondent.text()).contains("hyd yn oed os mai dim ond un a'i rhoddodd");
            respondent.presses("Dechrau");

            assertThat(respondent.text()).contains("Yr heddlu", "Roedd y sesiwn yn ddefnyddiol i'm gwaith");
            assertThat(respondent.page().locator("html").getAttribute("lang")).isEqualTo("cy");
        }
    }

    /** Screen readers pronounce a text in the language that the page says. */
    @Test
    void textsWithoutWelshAreMarkedAsEnglish() {
        String link = beans.createBean(Scenery.class).mailed(1).getFirst();
        Update untranslated = new Update();
        Stream.of("title", "introduction", "thanks", "sections.0.title")
                .forEach(text -> untranslated.unset("snapshot.form.%s.cy".formatted(text)));
        untranslated.set("snapshot.form.sections.0.questions.1.help", Map.of("en", "Think of this week."));
        beans.getBean(MongoTemplate.class).updateFirst(new Query(), untranslated, "surveyCampaigns");
        try (Visitor respondent = Visitor.withoutScripts()) {
            respondent.goes("/survey/" + link).presses("Cymraeg");
            assertThat(respondent.text()).contains("Nid yw rhai o destunau'r arolwg wedi'u cyfieithu");
            assertThat(english(respondent))
                    .hasSize(2)
                    .startsWith("How was the session?")
                    .last()
                    .asString()
                    .startsWith("Questions about the session");
            assertThat(titleLang(respondent)).isEqualTo("en");
            respondent.presses("Dechrau");
            assertThat(titleLang(respondent)).isEqualTo("en");
            assertThat(english(respondent))
                    .containsExactly("How was the session?", "The session", "Think of this week.");
            respondent.ticks("Yr heddlu").presses("Cadw a dod yn ôl yn nes ymlaen");
            assertThat(english(respondent)).containsExactly("How was the session?");
            respondent.goes("/survey/opt-out");
            assertThat(english(respondent)).containsExactly("How was the session?");
            respondent.goes("/survey/check");
            assertThat(english(respondent)).containsExactly("How was the session?", "The session");
            assertThat(titleLang(respondent)).as("begins in Welsh").isNull();
            respondent.presses("Gorffen yr arolwg");
            assertThat(english(respondent)).containsExactly("Thank you.");
        }
    }

    private static List<String> english(Visitor visitor) {
        return visitor.page().locator("main [lang=en]").allInnerTexts();
    }

    private static @Nullable String titleLang(Visitor visitor) {
        return visitor.page().locator("title").getAttribute("lang");
    }

    @Test
    void aTooLongAnswerHasItsLimitInWelsh() {
        String link = beans.createBean(Scenery.class).mailed(1).getFirst();
        try (Visitor respondent = Visitor.withoutScripts()) {
            respondent.goes("/survey/" + link).presses("Cymraeg").presses("Dechrau");
            respondent.page().locator("textarea").first().fill("a".repeat(4_001));
            respondent.presses("Cadw a pharhau");
            assertThat(respondent.text()).contains("hyd at 4,000 o nodau", "hyd at 20,000");
        }
    }

    @Test
    void theParticipantsOfACompletedTaskAreAskedFromItsPage() {
        Task task = beans.createBean(Scenery.class).completed();
        try (Visitor officer = Visitor.withoutScripts();
                Visitor participant = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/delivery".formatted(task.id()))
                    .follows("Ask the people who took part");
            assertThat(officer.page().locator("[name=questionnaireId]").inputValue())
                    .isEqualTo(BuiltInQuestionnaires.YEAR_ONE.value());
            officer.chooses("Questionnaire", "Choose a questionnaire").presses("Ask these people");
            assertThat(officer.text()).contains("There is a problem");
            officer.chooses("Questionnaire", "How was the session?").presses("Ask these people");
            assertThat(officer.text()).contains("The campaign takes answers until");
            dispatch.run();

            String mail = mailbox.deliver().stream()
                    .filter(sent -> MailCatcher.recipients(sent).contains("jo@example.org"))
                    .map(MailCatcher::text)
                    .findFirst()
                    .orElseThrow();
            participant.goes(mail.replaceAll("(?s).*?(/survey/[A-Za-z0-9_-]{22})\\s.*", "$1"));
            assertThat(participant.presses("Start").text()).contains("The session was useful for my work");
            officer.goes("/tasks/%s/delivery".formatted(task.id()));
            assertThat(officer.text()).contains("Participants: ");
            assertThat(officer.follows("Participants: ").text())
                    .contains("Fewer than 5")
                    .doesNotContain("Fewer than 10", "at least 0");
            assertThat(officer.goes("/campaigns").text())
                    .as("who was not invited cannot have finished")
                    .contains("Fewer than 5")
                    .doesNotContain("Fewer than 10");
        }
    }

    @Test
    void anEventFormIsAnsweredInWelshAndTypedInFromPaperUntilItIsFull() {
        Task task = beans.createBean(Scenery.class).completedWeeksAgo(1, 1);
        LocalDate session = task.delivery().activities().getFirst().date();
        try (Visitor officer = Visitor.withoutScripts();
                Visitor respondent = Visitor.onATelephoneWithoutScripts();
                Visitor late = Visitor.onATelephoneWithoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST)
                    .goes("/tasks/%s/event-form".formatted(task.id()))
                    .types("Day", String.valueOf(session.getDayOfMonth()))
                    .types("Month", String.valueOf(session.getMonthValue()))
                    .types("Year", String.valueOf(session.getYear()))
                    .types("How many people may answer?", "2")
                    .presses("Create event form");
            dispatch.run();
            officer.goes(officer.path());
            String link = officer.page().locator(".portal-own-link").textContent();
            assertThat(officer.page().getByAltText("QR code of the link above").count())
                    .isOne();

            respondent.goes(link.substring(link.indexOf("/survey/"))).presses("Cymraeg");
            respondent.presses("Dechrau").ticks("Yr heddlu").presses("Cadw a pharhau");
            respondent.goes("/survey/check");
            assertThat(respondent.text())
                    .contains("caiff eich atebion eu cyfrif.")
                    .doesNotContain("eich dolen");
            respondent.presses("Gorffen yr arolwg");
            assertThat(respondent.heading()).isEqualTo("Rydych wedi gorffen yr arolwg");
            assertThat(respondent.text())
                    .as("nobody sent an email")
                    .contains("Ni all neb edrych ar eich atebion mwyach.")
                    .doesNotContain("eich atgoffa", "e-bost");
            officer.follows("Paper forms").ticks("Police").presses("Record paper form");
            assertThat(officer.text()).contains("Paper form recorded. You can type in the next one.");

            late.goes(link.substring(link.indexOf("/survey/")));
            assertThat(late.text()).contains("All places of this survey are taken.");
            assertThat(late.presses("Cymraeg").text()).contains("Mae pob lle yn yr arolwg hwn wedi'i gymryd.");
            officer.goes("/tasks/%s/delivery".formatted(task.id()));
            assertThat(officer.text()).contains("Event form: ");
        }
    }

    @Test
    void theFormOfAPastSessionIsDatedByItsSchedule() {
        LocalDate session = LocalDate.now(LondonTime.ZONE).minusDays(28);
        Task task = given.startedOn(session);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(task).with("startsOn", session).with("partnerIds", List.of()));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/event-form".formatted(task.id()))
                    .types("How many people may answer?", "2");
            assertThat(officer.text())
                    .contains("Anyone who has the link can answer more than once")
                    .contains("The form is for a day of the task. The nearest to today:")
                    .doesNotContain("nobody can use up");
            assertThat(listedDays(officer))
                    .as("the session of the schedule is the workshop")
                    .containsExactly(DateWords.withWeekday(session) + ": A workshop");
            assertThat(officer.presses("Create event form").heading()).endsWith(DateWords.inWords(session));
        }
    }

    private static List<String> listedDays(Visitor officer) {
        return officer.page().locator("form .govuk-list--bullet li").allInnerTexts();
    }

    /** The service would refuse it. */
    @Test
    void noFormIsOfferedForASessionOfLongAgo() {
        LocalDate session = LocalDate.now(LondonTime.ZONE).minusDays(29);
        Task task = given.startedOn(session);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/scheduleTask",
                Input.of(task).with("startsOn", session).with("partnerIds", List.of()));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/event-form".formatted(task.id()));
            assertThat(officer.page().getByLabel("Year").count()).isZero();
            assertThat(officer.text())
                    .contains("No session of the task can have a form today.", "record the session as an activity")
                    .doesNotContain("Create event form")
                    .doesNotContain(DateWords.inWords(session));
        }
    }

    @Test
    void theFormOffersTheSessionNearestToTodayAndOnlyThoseThatItCanBeFor() {
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        Task task = given.startedOn(today.minusDays(40));
        var activities = new ActivityDriver(portal, given);
        Stream.of(20, 2, 3, 4, 5, 6).forEach(ago -> activities.record(task, today.minusDays(ago), "PROFESSIONALS", 1));
        try (Visitor officer = Visitor.withoutScripts()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST, "/tasks/%s/event-form".formatted(task.id()))
                    .types("How many people may answer?", "2");
            assertThat(officer.text()).contains("For a day on which the task has no session yet");
            assertThat(listedDays(officer))
                    .isEqualTo(Stream.of(2, 3, 4, 5, 6)
                            .map(ago -> DateWords.withWeekday(today.minusDays(ago)) + ": A talk")
                            .toList());
            assertThat(officer.presses("Create event form").heading()).endsWith(DateWords.inWords(today.minusDays(2)));
        }
    }

    @Test
    void aPlanIsChangedUntilTheCampaignOpens() {
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign planned = surveys.plan(
                SurveyPlans.tasks(SurveyPlans.YEAR_ONE, List.of(), List.of()).with("followUps", List.of(3)));
        String plan = "/campaigns/%s/edit".formatted(planned.id());
        try (Visitor evaluator = Visitor.withoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR, plan);
            evaluator.unticks("After 3 months").presses("Save plan");
            assertThat(evaluator.text())
                    .contains("Plan saved.", "Tasks completed")
                    .containsPattern("Follow-ups\\s+None");

            evaluator.goes(plan).types("Number of reminders at most", "");
            evaluator.types("Minimum days between two emails", "").presses("Save plan");
            assertThat(evaluator.text()).contains("Enter how many reminders there are at most");
            assertThat(evaluator.page().locator(".govuk-error-summary__list a").getAttribute("href"))
                    .isEqualTo("#"
                            + evaluator
                                    .page()
                                    .getByLabel("Number of reminders at most")
                                    .getAttribute("id"));

            evaluator.goes(plan).ticks("A room of people").types("How many people may answer?", "30");
            evaluator.presses("Save plan");
            assertThat(evaluator.text())
                    .contains("Plan saved.")
                    .containsPattern("How many people may answer\\s+30")
                    .doesNotContain("Tasks completed");

            evaluator.goes(plan).types("Number of reminders at most", "").presses("Save plan");
            assertThat(evaluator.text()).as("nobody gets an email").contains("Plan saved.");
        }
    }

    @Test
    void aRollingCampaignAsksAfterATaskAndIsReadWhenItIsClosed() {
        Scenery scenery = beans.createBean(Scenery.class);
        scenery.completedWeeksAgo(5, 16);
        try (Visitor evaluator = Visitor.withoutScripts();
                Visitor participant = Visitor.onATelephoneWithoutScripts()) {
            evaluator.signsIn(Account.EVALUATOR).goes("/campaigns/new-rolling");
            assertThat(evaluator.page().locator("[name^='plan.tasks.startsOn.']").all().stream()
                            .map(Locator::inputValue)
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(RollingPlan.firstCompletion(LocalDate.now(LondonTime.ZONE))
                            .format(DateTimeFormatter.ofPattern("d M yyyy", Locale.UK)));
            evaluator
                    .types("Name", "After each task")
                    .chooses("Questionnaire", "How was the session?")
                    .presses("Create campaign");
            String campaign = evaluator.path();
            assertThat(evaluator.page().locator(".portal-badge").allTextContents())
                    .contains("1 needs you");
            evaluator
                    .goes(campaign + "/edit")
                    .unticks("12 months after the task")
                    .presses("Save plan");
            assertThat(evaluator.text()).contains("Plan saved.").doesNotContain("12 months after");
            evaluator.goes(campaign + "/audience");
            assertThat(evaluator.text()).contains("At least 15", "Programme managers see the numbers exactly");
            evaluator.goes(campaign + "/open").presses("Open campaign");
            RollingSupport.ask(beans);
            List<MimeMessage> mails = mailbox.deliver();
            assertThat(mails)
                    .hasSize(16)
                    .allSatisfy(mail -> assertThat(MailCatcher.text(mail)).contains("4 wythnos wedyn"));
            assertThat(evaluator.goes(campaign).text()).contains("Fewer than 10");
            assertThat(evaluator.goes("/campaigns").text()).contains("Fewer than 10");

            LocalDate tasksUntil = LocalDate.now(LondonTime.ZONE).plusYears(1);
            LocalDate closesOn = LocalDate.now(LondonTime.ZONE).plusDays(366);
            evaluator.goes(campaign).opens("Extend the campaign to a later day");
            evaluator.page().locator("[name='closesOn.day']").fill(String.valueOf(closesOn.getDayOfMonth()));
            evaluator.page().locator("[name='closesOn.month']").fill(String.valueOf(closesOn.getMonthValue()));
            evaluator.page().locator("[name='closesOn.year']").fill(String.valueOf(closesOn.getYear()));
            evaluator.ticks("Keep the tasks that the campaign has").presses("Extend campaign");
            assertThat(evaluator.page().locator("main").innerText())
                    .contains(
                            "Campaign extended.", " to " + DateWords.inWords(tasksUntil), DateWords.inWords(closesOn));

            participant
                    .goes("/survey/" + RespondentDriver.token(mails.getFirst()))
                    .presses("Cymraeg");
            participant
                    .presses("Dechrau")
                    .ticksIn("Roedd y sesiwn yn ddefnyddiol i'm gwaith", "Cytuno")
                    .presses("Cadw a pharhau");
            participant.goes("/survey/check").presses("Gorffen yr arolwg");
            mails.stream().skip(1).limit(10).forEach(mail -> scenery.answered(RespondentDriver.token(mail), "agree"));
            mails.stream().skip(11).forEach(mail -> scenery.answered(RespondentDriver.token(mail), "disagree"));
            evaluator.goes(campaign + "/close").presses("Close campaign");
            BatchSupport.count(beans);

            evaluator.goes(campaign + "/results");
            assertThat(evaluator.text()).contains("69% agree or strongly agree: 11 of 16.");
            Locator headlines = evaluator.page().locator("section[aria-labelledby=headlines]");
            assertThat(headlines.locator(".portal-legend").innerText()).contains("Agree", "Disagree");
            Locator share = headlines
                    .locator(".portal-share")
                    .filter(new Locator.FilterOptions().setHasText("The session was useful for my work"));
            assertThat(share.locator("svg").getAttribute("aria-label")).isEqualTo("Agree 69%, Disagree 31%");
            assertThat(share.locator("p").innerText())
                    .isEqualTo("69%. 11 of 16 people agree or strongly agree. 95% confidence interval: 44% to 86%.");
        }
    }

    @Test
    void anEvaluatorBuildsAQuestionnaireFromTheBankAndSeesItAsRespondentsDo() {
        try (Visitor evaluator = Visitor.withoutScripts()) {
            String questionnaire = copy(evaluator, BuiltInQuestionnaires.EVENT_FEEDBACK);
            assertThat(evaluator.text()).contains("Questionnaire copied.");

            evaluator.follows("Copy questions from the bank");
            assertThat(evaluator.page().locator("#question-implemented").innerText())
                    .contains(
                            "Who was asked: People who answered “Yes” to “",
                            "Copy that question first. Otherwise everybody is asked.");
            assertThat(evaluator.page().locator("h2").allInnerTexts())
                    .contains("What you know and can do", "Knowledge of each theme Not asked yet");
            assertThat(evaluator.page().locator("#question-hindered").innerText())
                    .contains("Answer: Own words");
            assertThat(evaluator.page().locator("#question-region").innerText())
                    .contains("Answer: One of several answers", "North East");
            evaluator.follows("Knowledge of each theme");
            assertThat(evaluator.page().locator("h2:target").innerText()).startsWith("Knowledge of each theme");
            evaluator.presses("Copy questions");
            assertThat(evaluator.text()).contains("There is a problem", "Select one or more questions.");
            Locator boxes = evaluator.page().locator("[name=bankQuestionKeys]");
            List<String> questions = List.of(box(boxes.nth(0)), box(boxes.nth(1)));
            evaluator.presses("Copy questions");
            assertThat(evaluator.text()).contains("Questions copied.");
            assertThat(evaluator.page().locator("legend").allTextContents())
                    .anySatisfy(asked -> assertThat(asked).contains(questions.get(0)))
                    .anySatisfy(asked -> assertThat(asked).contains(questions.get(1)));
            assertThat(evaluator.follows("Copy questions from the bank").text())
                    .contains("The questionnaire has this question already.");
            evaluator.goes(questionnaire);
            evaluator.follows("Show it in Welsh");
            assertThat(evaluator.page().locator(".portal-question[lang=cy]").count())
                    .isPositive();
            assertThat(evaluator.text()).contains("I would rather not say", "Do not name a child");
            assertThat(evaluator
                            .page()
                            .locator(".portal-question input:enabled")
                            .count())
                    .isZero();
        }
    }

    /** Copies a questionnaire, and returns the address of the copy. */
    private static String copy(Visitor evaluator, QuestionnaireId original) {
        evaluator.signsIn(Account.EVALUATOR, "/questionnaires/" + original);
        return evaluator
                .follows("Copy this questionnaire")
                .presses("Copy questionnaire")
                .path();
    }

    /** Ticks a box of the bank, and returns its question. */
    private static String box(Locator box) {
        box.check();
        return box.locator("xpath=following-sibling::label").textContent().split(": ", 2)[1];
    }

    @Test
    void anEvaluatorMovesAddsAndDeletesTheAnswersOfAQuestion() {
        try (Visitor evaluator = Visitor.withoutScripts()) {
            String question = copy(evaluator, BuiltInQuestionnaires.EVENT_FEEDBACK) + "/questions/organisation";

            evaluator.goes(question).presses("Move down : Police");
            assertThat(evaluator.text()).contains("Answer moved.");
            evaluator.presses("Delete : Health");
            assertThat(evaluator.text()).contains("Answer deleted.");
            evaluator.types("New answer", "Fire service").presses("Create answer");
            assertThat(evaluator.text()).contains("Answer created.");
            evaluator.page().locator("#moveQuestionnaireOption-optionKey").selectOption("fire-service");
            evaluator.page().locator("#moveQuestionnaireOption-position").selectOption("1");
            evaluator.presses("Move answer");
            evaluator.types("Answer 2", "Councils").presses("Save question");

            assertThat(evaluator
                            .goes(question)
                            .page()
                            .locator(".portal-answers .portal-text")
                            .allTextContents())
                    .startsWith("Fire service", "Councils", "Police")
                    .doesNotContain("Health");
        }
    }

    @Test
    void theFormOfAQuestionHasFieldsForAnswersOnlyIfThereAreAnswersToPick() {
        try (Visitor evaluator = Visitor.withoutScripts()) {
            String form = copy(evaluator, BuiltInQuestionnaires.EVENT_FEEDBACK);
            for (String page : List.of(form + "/new-section", form + "/sections/session/new-question")) {
                Locator answer =
                        evaluator.goes(page).page().locator(".portal-answer").first();
                assertThat(answer.isVisible()).as(page).isFalse();
                evaluator.ticks("Any of several answers");
                assertThat(answer.isVisible()).as(page).isTrue();
                evaluator.ticks("Own words");
                assertThat(answer.isVisible()).as(page).isFalse();
            }
        }
    }

    @Test
    void anEvaluatorMovesAPageAndAQuestionToAnyPosition() {
        try (Visitor evaluator = Visitor.withoutScripts()) {
            String questionnaire = copy(evaluator, BuiltInQuestionnaires.YEAR_ONE);

            evaluator.goes(questionnaire + "/sections/children").chooses("Position", "1");
            assertThat(evaluator.presses("Move page").text())
                    .contains("Page moved.", "Page 1: Children and young people");
            evaluator
                    .goes(questionnaire + "/questions/skills")
                    .chooses("Page", "2: About you")
                    .chooses("Position", "2");
            assertThat(evaluator.presses("Move question").text()).contains("Question moved.");

            assertThat(evaluator.page().locator("#section-about-you .portal-question").all().stream()
                            .map(card -> card.getAttribute("id")))
                    .startsWith("question-organisation", "question-skills", "question-region");
        }
    }

    @Test
    void anEvaluatorCodesAComment() {
        Campaign counted = beans.createBean(Scenery.class).counted();
        try (Visitor evaluator = Visitor.onATelephoneWithoutScripts()) {
            evaluator
                    .signsIn(Account.EVALUATOR)
                    .goes("/campaigns/%s/comments".formatted(counted.id()))
                    .chooses("Question", "What could be better?")
                    .presses("Show comments");
            assertThat(evaluator.text()).contains("also the part of the country, if at least five people share both");
            evaluator
                    .follows("Code comment")
                    .ticks("Changed practice")
                    .ticks("County lines")
                    .presses("Code comment");
            assertThat(evaluator.text()).contains("Comment coded.");
            assertThat(evaluator.page().locator(".portal-comment").allInnerTexts())
                    .filteredOn(comment -> comment.contains("Coded to: Changed practice; County lines"))
                    .hasSize(1);
        }
    }

    @Test
    void anEvaluatorReadsDisclosedAndSuppressedResults() {
        Campaign counted = beans.createBean(Scenery.class).counted();
        try (Visitor evaluator = Visitor.arrives()) {
            evaluator.signsIn(Account.EVALUATOR, "/campaigns/" + counted.id() + "/results");

            assertThat(evaluator.text())
                    .contains("The session was useful for my work", "Suppressed: fewer than 5 people")
                    .containsSubsequence(
                            "Find one of the", "Headline results", "Suppressed to protect people.", "Response rate");
            assertThat(evaluator.page().locator("svg[role=img]").count()).isPositive();
            assertThat(evaluator
                            .page()
                            .locator("#headlines, [id^=question-]")
                            .first()
                            .getAttribute("id"))
                    .isEqualTo("headlines");
            evaluator.goes("/campaigns/%s/breakdown?question=useful&by=ORGANISATION_KIND".formatted(counted.id()));
            assertThat(evaluator.text())
                    .contains("Police", "Health", "Download this question as CSV, as it may be published");
            assertThat(evaluator
                            .page()
                            .locator("svg.portal-bars:not(:has(.portal-chart__value))")
                            .count())
                    .as("charts without a bar")
                    .isZero();
        }
    }
}
