package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Template;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.audience.AudienceSupport;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.plans.RollingPlan;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.participants.OptOuts;
import org.preventionportal.tasks.participants.Participant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Rolling campaigns with two questionnaires follow the tasks of a year. Each is closed after a year, some days early or
 * late, and another one with the dates of the page that creates it takes its place. Tasks and participants are recorded
 * late, people opt out, mail bounces, the clock jumps, a campaign is paused, and the daily work is broken off before a
 * document that it would insert. The property {@code portal.rolling.tasks} says how many tasks.
 */
@SliceTest
class RollingYearTests {

    private static final int TASKS = Integer.getInteger("portal.rolling.tasks", 200);
    private static final int PEOPLE = TASKS * 3 / 2;
    private static final int REGULARS = PEOPLE / 20;
    private static final int DAYS = 345 + 366 + RollingPlan.MAX_LATE_DAYS;
    private static final int GAP = 30;
    private static final int DAYS_OF_CHANGE = 10;
    private static final Map<String, RollingPlan> PLANS = Map.of(
            SurveyPlans.YEAR_ONE, new RollingPlan(List.of(SurveyWave.values()), 4, 1),
            SurveyPlans.EVENT_FEEDBACK, new RollingPlan(List.of(SurveyWave.SIX_MONTHS), 4, 1));

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private RollingInvitations invitations;

    @Autowired
    private Participations participations;

    @Autowired
    private Respondents respondents;

    @Autowired
    private SurveyReminders surveyReminders;

    @Autowired
    private OptOuts optOuts;

    @Autowired
    private ConfigurableApplicationContext context;

    private final List<Ask> asks = new ArrayList<>();
    private final Map<String, Mail> reminders = new HashMap<>();
    private final Set<String> optedOut = new HashSet<>();
    private final Map<String, LocalDate> unavailableSince = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, Opened> opened = new LinkedHashMap<>();
    private final Map<String, String> questionnaires = new HashMap<>();
    private SurveyYear year;
    private boolean isPaused;
    private int worked;
    private int tooLate;

    /** A participant of a task, and the days on which the task was completed and the participant is known. */
    private record Part(Participant participant, LocalDate completedOn, LocalDate knownOn) {}

    /** An invitation or a reminder, sent after so many times of the daily work. */
    private record Mail(String id, String email, LocalDate day, int worked) {

        boolean isInGapOf(LocalDate other, int workedThen) {
            return worked <= workedThen && day.isAfter(other.minusDays(GAP));
        }
    }

    private record Ask(String questionnaire, TaskId task, SurveyWave wave, Mail mail) {

        String email() {
            return mail.email();
        }
    }

    /** Daily work that asked with a questionnaire, and the people whose invitation waited to be sent after it. */
    private record Run(String questionnaire, LocalDate day, int worked, Set<String> waiting) {}

    /** The campaign that asks with a questionnaire, and the day on which another one takes its place. */
    private record Opened(String id, LocalDate closesOn, LocalDate replacedOn) {}

    @BeforeEach
    void begin() {
        year = new SurveyYear(context, 19);
    }

    @AfterEach
    void end() {
        year.close();
    }

    @Test
    void everybodyDueIsAskedOncePerWaveAndNobodyTwiceInTheGap() {
        LocalDate first = year.today();
        List<Part> parts = parts(first);
        open(SurveyPlans.YEAR_ONE);
        open(SurveyPlans.EVENT_FEEDBACK);
        int known = 0;
        for (LocalDate day = first; day.isBefore(first.plusDays(DAYS)); day = day.plusDays(jump())) {
            year.moveTo(day);
            for (; known < parts.size() && !parts.get(known).knownOn().isAfter(day); known++) {
                mongo.insert(parts.get(known).participant());
            }
            replace(day);
            pause(ChronoUnit.DAYS.between(first, day));
            year.workInThePast(50, this::work);
            work();
        }

        assertThat(asks).hasSizeGreaterThan(2 * TASKS);
        assertThat(asks.stream()
                        .map(ask -> List.of(ask.questionnaire(), ask.email(), ask.task(), ask.wave()))
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(asks).extracting(Ask::wave).contains(SurveyWave.values());
        assertThat(gaps()).isNotEmpty().allMatch(gap -> gap >= GAP);
        assertThat(reminders).hasSizeGreaterThan(TASKS);
        assertThat(mails())
                .noneMatch(mail -> mail.day().isAfter(unavailableSince.getOrDefault(mail.email(), LocalDate.MAX)));
        assertThat(unavailableSince).hasSizeGreaterThan(TASKS / 20);
        assertThat(optedOut)
                .isNotEmpty()
                .noneMatch(person -> mongo.exists(
                        Query.query(Criteria.where("campaign")
                                .is(person.substring(0, person.indexOf(' ')))
                                .and("email")
                                .is(person.substring(person.indexOf(' ') + 1))),
                        Participation.class));
        assertThat(missed(parts)).isEmpty();
        assertThat(mongo.count(new Query(), "outbox"))
                .isEqualTo(asks.size() + reminders.size() + undelivered() + tooLate);
    }

    /** Mostly one to five days, so that the test is quick; now and then the service was away for longer. */
    private int jump() {
        return 1 + year.random.nextInt(year.random.nextInt(20) == 0 ? 14 : 5);
    }

    /** Many people once, and some who are there again and again. */
    private List<Part> parts(LocalDate first) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            LocalDate completedOn = first.minusDays(20).plusDays(year.random.nextInt(365));
            LocalDate recordedOn = completedOn.plusDays(year.random.nextInt(10) == 0 ? year.random.nextInt(20) : 0);
            var task = given.completedOn(completedOn);
            Set<String> people = new TreeSet<>();
            for (int person = 1 + year.random.nextInt(2); person > 0; person--) {
                people.add(
                        year.random.nextInt(4) == 0
                                ? "regular" + year.random.nextInt(REGULARS)
                                : "person" + year.random.nextInt(PEOPLE));
            }
            for (String person : people) {
                LocalDate knownOn = recordedOn.plusDays(year.random.nextInt(5) == 0 ? year.random.nextInt(100) : 0);
                parts.add(new Part(participant(task.id(), person + "@example.org", knownOn), completedOn, knownOn));
            }
        }
        parts.sort(Comparator.comparing(Part::knownOn));
        return parts;
    }

    private static Participant participant(TaskId task, String email, LocalDate day) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Participant(
                "prt_%s_%s".formatted(task, email),
                task,
                email,
                PartnerKind.HEALTH,
                PersonId.SERVICE,
                noon,
                noon.plus(Duration.ofDays(1000)));
    }

    /** With the days that the page suggests. */
    private void open(String questionnaire) {
        LocalDate closesOn = year.today().plusYears(1);
        Input tasks =
                Input.of("startsOn", RollingPlan.firstCompletion(year.today())).with("endsOn", closesOn);
        Input plan = SurveyPlans.rolling(
                        questionnaire, year.today(), plan(questionnaire).waves())
                .with("tasks", tasks)
                .with("closesOn", closesOn);
        String id = year.surveys.open(year.surveys.plan(plan)).id();
        LocalDate replacedOn = closesOn.plusDays(year.random.nextInt(2 * DAYS_OF_CHANGE) - DAYS_OF_CHANGE);
        opened.put(questionnaire, new Opened(id, closesOn, replacedOn));
        questionnaires.put(id, questionnaire);
    }

    private static RollingPlan plan(String questionnaire) {
        return Objects.requireNonNull(PLANS.get(questionnaire));
    }

    private Opened opened(String questionnaire) {
        return Objects.requireNonNull(opened.get(questionnaire));
    }

    /** Only a campaign that is closed lets another one with the same questionnaire open. */
    private void replace(LocalDate day) {
        for (String questionnaire : List.copyOf(opened.keySet())) {
            Opened campaign = opened(questionnaire);
            if (!campaign.replacedOn().isAfter(day)) {
                year.surveys.close(new Campaign(campaign.id(), 0, ""));
                open(questionnaire);
            }
        }
    }

    private void pause(long number) {
        boolean isToPause = number > 150 && number < 190;
        if (isToPause != isPaused) {
            Campaign first = load(opened(SurveyPlans.YEAR_ONE).id());
            isPaused = (isToPause ? year.surveys.pause(first) : year.surveys.resume(first))
                    .state()
                    .equals("PAUSED");
        }
    }

    /** Whether its campaign asks today. After the last day it waits for the next campaign. */
    private boolean asks(String questionnaire) {
        return !year.today().isAfter(opened(questionnaire).closesOn())
                && !(isPaused && questionnaire.equals(SurveyPlans.YEAR_ONE));
    }

    private Campaign load(String id) {
        return year.surveys.load(new Campaign(id, 0, ""));
    }

    /** Asks who is due, perhaps only at the second attempt or not at all today, sends the mail and reminds. */
    private void work() {
        worked++;
        boolean isKilled = year.random.nextInt(8) == 0;
        if (isKilled) {
            year.breakOff(24, invitations::run);
        }
        boolean isDone = !isKilled || year.random.nextBoolean();
        if (isDone) {
            invitations.run();
        }
        deliver();
        if (isDone) {
            Set<String> waiting = waiting();
            opened.keySet().stream()
                    .filter(this::asks)
                    .forEach(questionnaire -> runs.add(new Run(questionnaire, year.today(), worked, waiting)));
        }
        surveyReminders.run();
        recordReminders();
    }

    /** Whose invitation cannot be sent yet, because another campaign is paused or asked them in between. */
    private Set<String> waiting() {
        var waiting = Criteria.where("mail")
                .in(MailState.LISTED, MailState.WAITING)
                .and("listedOn")
                .gt(year.today().minusDays(GAP));
        return mongo.find(Query.query(waiting), Participation.class).stream()
                .map(Participation::email)
                .collect(Collectors.toSet());
    }

    private void recordReminders() {
        var today = Criteria.where("mailedOn").is(year.today()).and("reminders").gt(0);
        for (Participation one : mongo.find(Query.query(today), Participation.class)) {
            Mail reminder = mail(one);
            reminders.putIfAbsent(reminder.id(), reminder);
        }
    }

    private Mail mail(Participation one) {
        return new Mail("%s %d".formatted(one.id(), one.reminders()), one.email(), year.today(), worked);
    }

    private Stream<Mail> mails() {
        return Stream.concat(asks.stream().map(Ask::mail), reminders.values().stream());
    }

    private void deliver() {
        var waiting = Criteria.where("mail")
                .is(MailState.WAITING)
                .and("campaign")
                .in(opened.values().stream().map(Opened::id).toList());
        for (Participation one : mongo.find(Query.query(waiting), Participation.class)) {
            if (respondents
                    .prepare(one.id().value(), Template.SURVEY_WAVE_INVITATION)
                    .isEmpty()) {
                tooLate += participations.find(one.id()).isEmpty() ? 1 : 0;
                continue;
            }
            Occasion occasion = Objects.requireNonNull(one.occasion());
            String questionnaire =
                    Objects.requireNonNull(questionnaires.get(one.campaign().value()));
            asks.add(new Ask(questionnaire, occasion.task(), occasion.wave(), mail(one)));
            int fate = year.random.nextInt(60);
            if (fate == 0) {
                respondents.refused(one.id().value());
                unavailableSince.putIfAbsent(one.email(), year.today());
                continue;
            }
            respondents.sent(one.id().value());
            if (fate == 1) {
                optOuts.add(one.email());
                participations.optOut(one);
                optedOut.add(one.campaign().value() + " " + one.email());
                unavailableSince.putIfAbsent(one.email(), year.today());
            } else if (fate == 2) {
                AudienceSupport.recordBounce(context, one.campaign(), one.email());
                unavailableSince.putIfAbsent(one.email(), year.today());
            }
        }
    }

    private long undelivered() {
        return mongo.count(Query.query(Criteria.where("mail").is(MailState.WAITING)), Participation.class);
    }

    /** Days between an invitation and the mail before it, to the same person. */
    private List<Long> gaps() {
        Map<String, List<Mail>> byPerson = mails().collect(Collectors.groupingBy(Mail::email));
        return asks.stream()
                .flatMap(ask -> byPerson.getOrDefault(ask.email(), List.of()).stream()
                        .filter(mail -> !mail.equals(ask.mail())
                                && mail.worked() <= ask.mail().worked())
                        .map(mail ->
                                ChronoUnit.DAYS.between(mail.day(), ask.mail().day())))
                .toList();
    }

    /** The wave that was due last, for sixty days. The plan is not asked, because it is what is tested. */
    private static Optional<SurveyWave> due(RollingPlan plan, LocalDate completedOn, LocalDate day) {
        Function<SurveyWave, LocalDate> dueOn = wave -> switch (wave) {
            case FIRST -> completedOn.plusWeeks(plan.firstAfterWeeks());
            case THREE_MONTHS -> completedOn.plusMonths(3);
            case SIX_MONTHS -> completedOn.plusMonths(6);
            case TWELVE_MONTHS -> completedOn.plusMonths(12);
        };
        return plan.waves().stream()
                .filter(wave -> !dueOn.apply(wave).isAfter(day))
                .max(Comparator.comparing(dueOn))
                .filter(wave -> !day.isAfter(dueOn.apply(wave).plusDays(60)));
    }

    /** What was not asked although the daily work ran on a day on which nothing before it spoke against it. */
    private List<String> missed(List<Part> parts) {
        Map<String, List<Mail>> mails = mails().collect(Collectors.groupingBy(Mail::email));
        Map<String, List<Ask>> asked = asks.stream().collect(Collectors.groupingBy(Ask::email));
        List<String> missed = new ArrayList<>();
        for (Part part : parts) {
            String email = part.participant().email();
            for (Run run : runs) {
                due(plan(run.questionnaire()), part.completedOn(), run.day())
                        .filter(_ -> !run.day().isBefore(part.knownOn()))
                        .filter(_ -> !run.day().isAfter(unavailableSince.getOrDefault(email, LocalDate.MAX)))
                        .filter(_ -> !run.waiting().contains(email))
                        .filter(_ -> mails.getOrDefault(email, List.of()).stream()
                                .noneMatch(mail -> mail.isInGapOf(run.day(), run.worked())))
                        .filter(wave -> asked.getOrDefault(email, List.of()).stream()
                                .noneMatch(ask -> ask.questionnaire().equals(run.questionnaire())
                                        && ask.task().equals(part.participant().task())
                                        && ask.wave() == wave
                                        && ask.mail().worked() <= run.worked()))
                        .ifPresent(wave -> missed.add("%s %s %s".formatted(part, wave, run.day())));
            }
        }
        return missed;
    }
}
