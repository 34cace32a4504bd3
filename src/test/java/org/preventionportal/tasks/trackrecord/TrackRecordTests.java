package org.preventionportal.tasks.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.resources.ResourceDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Who plans a task sees what came of completed tasks of the same kind for the same kind of partner. */
@SliceTest
class TrackRecordTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private ResponseCountJob responseCountJob;

    private ResourceDriver library;
    private Task planned;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        library = new ResourceDriver(portal);
        planned = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
    }

    private record Seen(
            LocalDate createdFrom,
            @Nullable Integer taskCount,
            @Nullable TrackRecordReach reach,
            @Nullable Outcomes outcomes,
            List<Used> resources,
            @Nullable Named surveyCampaign,
            List<Named> practiceNotes) {}

    private record Outcomes(int recordedCount, int verifiedCount, List<Verified> lastVerified) {}

    private record Verified(Named task, Named outcome) {}

    private record Used(int taskCount, Named resource) {}

    private record Named(String id) {}

    private record Recorded(String id, int version) {}

    private List<Task> completed(int number) {
        return Stream.generate(() -> given.completedOn(LocalDate.of(2026, 1, 5)))
                .limit(number)
                .toList();
    }

    private Seen seen(Account account) {
        return portal.read(account, "tasks/trackRecord", Map.of("id", planned.id()), "task.trackRecord", Seen.class);
    }

    @Test
    void fewerThanFiveTasksSayNothing() {
        Task one = completed(4).getFirst();
        verify(one);
        library.change(OFFICER, "resources/linkResourceToTask", link(library.publishedLink("A video"), one));
        Seen record = seen(OFFICER);
        assertThat(record.taskCount()).isNull();
        assertThat(record.reach()).isNull();
        assertThat(record.outcomes()).isNull();
        assertThat(record.resources()).isEmpty();
    }

    @Test
    void fiveTasksTellReachOutcomesAndWhatTheyUsed() {
        List<Task> tasks = completed(5);
        String outcome = verify(tasks.getFirst());
        Item video = library.publishedLink("A video");
        Item seldom = library.publishedLink("Another video");
        tasks.stream()
                .limit(2)
                .forEach(task -> library.change(OFFICER, "resources/linkResourceToTask", link(video, task)));
        library.change(OFFICER, "resources/linkResourceToTask", link(seldom, tasks.getLast()));

        Seen record = seen(OFFICER);
        assertThat(record.taskCount()).isEqualTo(5);
        assertThat(record.reach()).isEqualTo(new TrackRecordReach(5, 20, 20, 20, 50));
        assertThat(record.outcomes())
                .isEqualTo(new Outcomes(
                        1,
                        1,
                        List.of(new Verified(new Named(tasks.getFirst().id().value()), new Named(outcome)))));
        assertThat(record.resources())
                .containsExactly(new Used(2, new Named(video.id())), new Used(1, new Named(seldom.id())));
    }

    @Test
    void theTasksAreThoseOfTheListWithTheSameFilter() {
        List<Task> tasks = completed(8);
        given.requestedByKind(tasks.get(0), PartnerKind.EDUCATION);
        given.createdOn(tasks.get(1), "2019-05-01T10:00:00Z");
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Seen record = seen(OFFICER);
        assertThat(record.taskCount()).isEqualTo(6);
        var filter = Map.of(
                "kinds", List.of("TRAINING_SESSION"),
                "partnerKinds", List.of("LOCAL_AUTHORITY"),
                "states", List.of("COMPLETED"),
                "createdFrom", record.createdFrom().toString());
        assertThat(portal.read(
                        OFFICER, "tasks/taskCounts", Map.of("filter", filter), "taskCounts.totalCount", Integer.class))
                .isEqualTo(6);
    }

    /** Not as a number either: with five tasks, the one that is missing decides. */
    @Test
    void whoMustNotSeeATaskDoesNotCountIt() {
        List<Task> tasks = completed(5);
        String outcome = verify(tasks.getFirst());
        given.excluding(tasks.getFirst(), OFFICER);
        assertThat(seen(OFFICER).taskCount()).isNull();
        assertThat(seen(Account.OFFICER_SOUTH_EAST).taskCount()).isEqualTo(5);
        completed(1);
        assertThat(seen(OFFICER).taskCount()).isEqualTo(5);
        assertThat(portal.text(OFFICER, "tasks/trackRecord", Map.of("id", planned.id())))
                .contains("recordedCount=0")
                .doesNotContain(outcome);
    }

    @Test
    void theNewestPracticeNotesOnTheKindsAreOfferedOnceTheyAreReviewed() {
        Item forAll = library.written(ResourceDriver.practiceNote("For all", null));
        assertThat(seen(OFFICER).practiceNotes()).isEmpty();
        library.publish(forAll);
        Item first = published("First", "LOCAL_AUTHORITY");
        published("For schools", "EDUCATION");
        assertThat(seen(OFFICER).practiceNotes()).containsExactly(new Named(first.id()), new Named(forAll.id()));
        Item second = published("Second", "LOCAL_AUTHORITY");
        assertThat(seen(OFFICER).practiceNotes()).containsExactly(new Named(second.id()), new Named(first.id()));
        assertThat(library.text(Account.PARTNER_NORTH, forAll)).doesNotContain("For all", "Ask the team");
    }

    @Test
    void theLastSurveyAboutTheKindIsOfferedBeforeAllOneAboutNoOther() {
        surveyed("CAMPAIGN");
        assertThat(seen(OFFICER).surveyCampaign()).isNull();
        Named ofAll = surveyed();
        assertThat(seen(OFFICER).surveyCampaign()).isEqualTo(ofAll);
        Named ofSeveral = surveyed("CAMPAIGN", "TRAINING_SESSION");
        assertThat(seen(OFFICER).surveyCampaign()).isEqualTo(ofSeveral);
        Named alone = surveyed("TRAINING_SESSION");
        surveyed();
        assertThat(seen(OFFICER).surveyCampaign()).isEqualTo(alone);
    }

    /** A counted campaign about tasks of some kinds, a day after the last one. */
    private Named surveyed(String... kinds) {
        clock.advanceDays(1);
        var surveys = new SurveyDriver(portal, OFFICER);
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.tasksOf("NORTH_EAST", kinds)));
        surveys.close(campaign);
        responseCountJob.run();
        return new Named(campaign.id());
    }

    private Item published(String title, String partnerKind) {
        clock.advance(Duration.ofMinutes(1));
        return library.publish(library.written(ResourceDriver.practiceNote(title, partnerKind)));
    }

    private static Input link(Item resource, Task task) {
        return Input.of("resourceId", resource.id()).with("taskId", task.id()).with("relation", "USED");
    }

    private String verify(Task task) {
        var content = Map.of(
                "kind", "SYSTEM_CHANGE",
                "statement", "They ask first.",
                "contribution", "The workshop.",
                "evidence", "DOCUMENTED",
                "evidenceText", "The new form.",
                "significance", "MAJOR");
        Recorded recorded = portal.change(
                OFFICER,
                "tasks/recordOutcome",
                Input.of("taskId", task.id()).withKey().with("outcome", content),
                "outcome",
                Recorded.class);
        return portal.change(
                        Account.PARTNER_NORTH,
                        "tasks/answerOutcome",
                        Input.of("outcomeId", recorded.id())
                                .with("version", recorded.version())
                                .with("answer", "VERIFIED"),
                        "outcome",
                        Recorded.class)
                .id();
    }
}
