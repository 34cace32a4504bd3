package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Subjects of emails can be told apart in a full mailbox: by what happened, and by what it happened to. */
class MailSubjectTests {

    private static final int MAX_LENGTH = 150;
    private static final Pattern REFERENCE = Pattern.compile("PP-[2-9A-Z]{7}");

    /** Those about no task: they say days and numbers, the kind of work, or the title of a survey or a resource. */
    private static final Set<Template> WITHOUT_TASK = EnumSet.of(
            Template.DIGEST,
            Template.OFFICER_WEEK,
            Template.MANAGER_MONTH,
            Template.CASELOAD_RECEIVED,
            Template.DEPUTY_AWAY,
            Template.PLAN_SHARED,
            Template.PLAN_COMMENTED,
            Template.REPORT_SHARED,
            Template.EVIDENCE_WITHDRAWN,
            Template.RESOURCE_REVIEW_SOON,
            Template.RESOURCE_REVIEW_DUE,
            Template.SURVEY_INVITATION,
            Template.SURVEY_WAVE_INVITATION,
            Template.SURVEY_REMINDER,
            Template.SURVEY_REMINDER_STARTED,
            Template.SURVEY_FINDINGS,
            Template.SURVEY_TEST,
            Template.INTEREST_REGISTERED,
            Template.INTEREST_ANSWERED,
            Template.SECOND_FACTOR_RESET);

    private final MailComposer composer = new MailComposer(
            new MailProperties(
                    "https://portal.example.org", "portal@example.org", Duration.ofSeconds(5), Duration.ofMinutes(1)),
            new MailTransport(new JavaMailSenderImpl()),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void noTwoSubjectsAreTheSame() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (Template template : Template.values()) {
            subjects.add(subject(template, values("PP-7K3M9QX")));
        }
        assertThat(subjects)
                .doesNotHaveDuplicates()
                .allSatisfy(subject ->
                        assertThat(subject).hasSizeBetween(10, MAX_LENGTH).doesNotContain("null", "[", "${", "  "));
    }

    @Test
    void whatHappenedToTwoTasksOfAKindHasTwoSubjects() throws MessagingException {
        for (Template template : EnumSet.complementOf(EnumSet.copyOf(WITHOUT_TASK))) {
            assertThat(subject(template, values("PP-7K3M9QX")))
                    .as(template.name())
                    .containsPattern(REFERENCE)
                    .isNotEqualTo(subject(template, values("PP-2C4D5FG")));
        }
    }

    @Test
    void twoResourcesToReviewOnADayHaveTwoSubjects() throws MessagingException {
        for (Template template : List.of(Template.RESOURCE_REVIEW_SOON, Template.RESOURCE_REVIEW_DUE)) {
            Map<String, String> other = values("");
            other.put("title", "Recognising exploitation");
            assertThat(subject(template, other))
                    .contains("Recognising exploitation")
                    .isNotEqualTo(subject(template, values("")));
        }
    }

    /** The email goes out on the day, or later if the portal was not running or the owner has left since. */
    @Test
    void aReviewThatIsDueHasItsDate() throws MessagingException {
        assertThat(subject(Template.RESOURCE_REVIEW_DUE, values("")))
                .startsWith("Resource to review now, review date 9 April 2026: ");
    }

    @Test
    void aDeputyCanTellWhoseTaskWasAssigned() throws MessagingException {
        Map<String, String> deputys = values("PP-7K3M9QX");
        deputys.put("isDeputy", "true");
        assertThat(subject(Template.TASK_ASSIGNED, deputys))
                .isEqualTo("Task to deliver as a deputy: workshop PP-7K3M9QX in Wales");
        assertThat(subject(Template.TASK_ASSIGNED, values("PP-7K3M9QX")))
                .isEqualTo("Task to deliver: workshop PP-7K3M9QX in Wales");
    }

    @Test
    void aSurveyNamesTheWorkAndTheWaveInBothLanguages() throws MessagingException {
        assertThat(subject(Template.SURVEY_WAVE_INVITATION, values("")))
                .isEqualTo("Our work in March 2026, survey 2 weeks after it: What has changed since the workshop"
                        + " / Ein gwaith ym mis Mawrth 2026, arolwg 2 wythnos wedyn");
    }

    @Test
    void whatCameOfASurveyNamesThePeriodInBothLanguages() throws MessagingException {
        assertThat(subject(Template.SURVEY_FINDINGS, values("")))
                .isEqualTo("What came of our survey: 1 April 2026 to 7 April 2026"
                        + " / Beth ddeilliodd o'n harolwg: 1 Ebrill 2026 hyd at 7 Ebrill 2026");
    }

    @Test
    void anEmailThatAnEarlierReleasePostedHasASubject() throws MessagingException {
        Map<String, String> earlier = values("");
        earlier.keySet().removeAll(Set.of("about", "day"));
        assertThat(subject(Template.REQUEST_RECEIVED, earlier)).isEqualTo("Request to acknowledge: workshop in Wales");
        earlier.remove("title");
        assertThat(subject(Template.RESOURCE_REVIEW_SOON, earlier)).isEqualTo("Resource to review by 9 April 2026");
        assertThat(subject(Template.DIGEST, earlier)).isEqualTo("Overdue requests to acknowledge or decide: 3");
    }

    private String subject(Template template, Map<String, String> values) throws MessagingException {
        var posted = new Mail("any", new PersonId("00000000-0000-4000-8000-000000000001"), template, values);
        var envelope = new Recipients.Envelope("person@example.org", Map.of());
        return composer.write(OutboxMessage.of(posted, Instant.EPOCH), envelope).getSubject();
    }

    private static Map<String, String> values(String reference) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("task", "tsk_0"),
                Map.entry("region", "Wales"),
                Map.entry("kind", "workshop"),
                Map.entry("about", "workshop " + reference),
                Map.entry("decision", "accepted"),
                Map.entry("change", "completed"),
                Map.entry("answer", "verified"),
                Map.entry("action", "Decide"),
                Map.entry("dueBy", "9 April 2026"),
                Map.entry("dueOn", "9 April 2026"),
                Map.entry("startsOn", "1 April 2026"),
                Map.entry("endsOn", "7 April 2026"),
                Map.entry("startsOnWelsh", "1 Ebrill 2026"),
                Map.entry("endsOnWelsh", "7 Ebrill 2026"),
                Map.entry("day", "9 April 2026"),
                Map.entry("days", "from 1 April 2026 to 7 April 2026"),
                Map.entry("overdue", "3"),
                Map.entry("tasks", "12"),
                Map.entry("partners", "4"),
                Map.entry("title", "What has changed since the workshop"),
                Map.entry("titleWelsh", "Beth sydd wedi newid"),
                Map.entry("month", "March 2026"),
                Map.entry("monthWelsh", "Mawrth 2026"),
                Map.entry("wave", "2 weeks"),
                Map.entry("waveWelsh", "2 wythnos")));
    }
}
