package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.notifications.Recipients;
import org.preventionportal.notifications.Template;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.tasks.participants.OptOuts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * For a year, staff open campaigns with lists of the same few people. Campaigns are short or long, people opt out, the
 * clock jumps, and the work is broken off at any write.
 */
@SliceTest
class InvitationGapYearTests {

    private static final int DAYS = 365;
    private static final int PEOPLE = 30;
    private static final int GAP = 30;
    private static final int TO_ANSWER = 7;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Invitees invitees;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Respondents respondents;

    @Autowired
    private OptOuts optOuts;

    @Autowired
    private ConfigurableApplicationContext context;

    private final List<Mail> mails = new ArrayList<>();
    private final Map<String, LocalDate> optedOutOn = new HashMap<>();
    private final List<Opened> campaigns = new ArrayList<>();
    private SurveyYear year;
    private int worked;
    private int waited;

    /** An invitation, sent after so many times of the work. */
    private record Mail(String campaign, String email, LocalDate day, int worked) {}

    /** A campaign and those of its people who had a mail, or waited for one, as it opened. */
    private record Opened(
            Campaign campaign, Set<String> people, Set<String> inGap, LocalDate openedOn, LocalDate closesOn) {}

    @BeforeEach
    void begin() {
        year = new SurveyYear(context, 45);
    }

    @AfterEach
    void end() {
        year.close();
    }

    @Test
    void nobodyIsInvitedTwiceInTheGapAndEverybodyWhoCanBeIs() {
        LocalDate first = year.today();
        for (LocalDate day = first;
                day.isBefore(first.plusDays(DAYS));
                day = day.plusDays(1 + year.random.nextInt(3))) {
            year.moveTo(day);
            if (year.random.nextInt(4) == 0) {
                open();
            }
            year.workInThePast(20, this::work);
            work();
            if (year.random.nextInt(40) == 0) {
                String gone = person();
                optOuts.add(gone);
                optedOutOn.putIfAbsent(gone, day);
            }
        }

        assertThat(mails).hasSizeGreaterThan(4 * PEOPLE);
        assertThat(mails.stream()
                        .map(mail -> List.of(mail.campaign(), mail.email()))
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(mails.stream().flatMap(mail -> tooSoonAfter(mail).stream())).isEmpty();
        assertThat(mails).noneMatch(mail -> mail.day().isAfter(optedOutOn.getOrDefault(mail.email(), LocalDate.MAX)));
        assertThat(mails.stream().filter(this::isDelayed)).hasSizeGreaterThan(PEOPLE);
        assertThat(waited).isPositive();
        assertThat(campaigns.stream().flatMap(campaign -> missed(campaign).stream()))
                .isEmpty();
    }

    private String person() {
        return "person%d@example.org".formatted(year.random.nextInt(PEOPLE));
    }

    private void open() {
        LocalDate closesOn = year.today().plusDays(10 + year.random.nextInt(80));
        Campaign campaign =
                year.surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK).with("closesOn", closesOn));
        Set<String> people = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            people.add(person());
        }
        invitees.list(new CampaignId(campaign.id()), people);
        campaigns.add(new Opened(campaign, people, inGap(), year.today(), closesOn));
        year.surveys.open(campaign);
    }

    private Set<String> inGap() {
        var waiting = Query.query(Criteria.where("mail").is(MailState.WAITING));
        Set<String> inGap = mongo.find(waiting, Participation.class).stream()
                .map(Participation::email)
                .collect(Collectors.toSet());
        mails.stream()
                .filter(mail -> mail.day().isAfter(year.today().minusDays(GAP)))
                .forEach(mail -> inGap.add(mail.email()));
        return inGap;
    }

    private void work() {
        worked++;
        if (year.random.nextInt(4) == 0) {
            year.breakOff(12, () -> {
                dispatch.run();
                invitations.run();
            });
        }
        if (year.random.nextInt(8) == 0) {
            return; // the service was away
        }
        dispatch.run();
        invitations.run();
        deliver();
    }

    /** As the outbox does. */
    private void deliver() {
        for (Participation one : mongo.find(
                Query.query(Criteria.where("mail").in(MailState.WAITING, MailState.OPTED_OUT)), Participation.class)) {
            if (mongo.exists(Query.query(Criteria.where("_id").is("survey.%s.0".formatted(one.id()))), "outbox")) {
                deliver(one);
            }
        }
    }

    private void deliver(Participation one) {
        try {
            if (respondents
                    .prepare(one.id().value(), Template.SURVEY_INVITATION)
                    .isPresent()) {
                mails.add(new Mail(one.campaign().value(), one.email(), year.today(), worked));
                respondents.sent(one.id().value());
            }
        } catch (Recipients.NotNow later) {
            waited++;
        }
    }

    private List<Mail> tooSoonAfter(Mail mail) {
        return mails.stream()
                .filter(other -> !other.equals(mail)
                        && other.email().equals(mail.email())
                        && other.worked() >= mail.worked()
                        && ChronoUnit.DAYS.between(mail.day(), other.day()) < GAP)
                .toList();
    }

    private Opened of(Mail mail) {
        return campaigns.stream()
                .filter(opened -> opened.campaign().id().equals(mail.campaign()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isDelayed(Mail mail) {
        return ChronoUnit.DAYS.between(of(mail).openedOn(), mail.day()) > TO_ANSWER;
    }

    /** Who was listed without having had a mail, and got none. */
    private List<String> missed(Opened opened) {
        if (opened.closesOn().isAfter(year.today())) {
            return List.of();
        }
        return opened.people().stream()
                .filter(person -> !opened.inGap().contains(person))
                .filter(person -> optedOutOn.getOrDefault(person, LocalDate.MAX).isAfter(opened.closesOn()))
                .filter(person -> mails.stream()
                        .noneMatch(mail -> mail.email().equals(person)
                                && !mail.day().isBefore(opened.openedOn().minusDays(GAP))
                                && !mail.day().isAfter(opened.closesOn())))
                .toList();
    }
}
