package org.preventionportal.tasks.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.springframework.beans.factory.annotation.Autowired;

/** What is similar says nothing about a task that the caller may not see, but what is shown of it. */
@SliceTest
class SimilarTaskSecrecyTests {

    /** Invented. Only the organisation that wrote it and staff may know a word of it. */
    private static final String SECRET = """
            Our designated safeguarding lead has seen a rise in pupils of Greenfield Academy going missing and coming
            back with new phones and trainers. Two members of the Hartley network were arrested near the bus station
            in Redcar in May, and parents ask us what to do. We would like a workshop for thirty teachers and pastoral
            staff before the summer holidays, so that they can recognise criminal exploitation early, record what they
            see and make good referrals to the multi-agency hub.""";

    private static final String OBVIOUS =
            "training county lines staff safeguarding exploitation workshop teachers missing children school police";

    /** Of the usual need. */
    private static final List<String> SECOND_THEME = List.of("MISSING_CHILDREN");

    private static final List<String> GUESSES =
            List.of("greenfield", "hartley", "redcar", "bus", "phones", "oakwood", "whitby", "knives", "morrison");

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** With enough nonsense a draft is nearly similar, and then a single right word would make it so. */
    @Test
    void noWordOfAnotherOrganisationCanBeFoundOut() {
        Task secret = given.requested(
                Given.NORTH,
                Account.PARTNER_NORTH,
                need -> Needs.with(need, Map.of("title", "Training on county lines", "description", SECRET)));

        List<String> answers = IntStream.of(0, 5, 6, 7, 8, 40)
                .mapToObj(nonsense -> OBVIOUS + nonsense(nonsense))
                .flatMap(words ->
                        Stream.concat(Stream.of(words), GUESSES.stream().map(guess -> words + " " + guess)))
                .map(words -> found(Account.PARTNER_SOUTH, probe(words)))
                .distinct()
                .toList();

        assertThat(answers).singleElement().asString().contains(secret.id().value(), "task=null");
    }

    private static String nonsense(int words) {
        return IntStream.range(0, words)
                .mapToObj(number -> " zzq" + (char) ('a' + number % 26) + (char) ('a' + number / 26))
                .collect(Collectors.joining());
    }

    /** With both in one list, the more similar one would come first. */
    @Test
    void theOrderOfTwoTasksComparesNoWords() {
        Task first = requestOfTheNorth("Foster carers", "They ask about apps.");
        Task second = requestOfTheNorth("Taxi drivers", "They ask about hotels.");
        given.createdOn(first, "2026-01-05T09:00:00Z");

        assertThat(Stream.of("Foster carers ask about apps", "Taxi drivers ask about hotels")
                        .map(words -> ids(Account.PARTNER_SOUTH, probe(words))))
                .allSatisfy(ids -> assertThat(ids)
                        .containsExactly(second.id().value(), first.id().value()));
    }

    /** What joining opens depends on the same rule. */
    @Test
    void wordsDecideNeitherWhatCanBeJoined() {
        Task secret = requestOfTheNorth("Foster carers", "They ask about apps.");

        assertThat(join(Account.PARTNER_SOUTH, secret.id(), probe("Something quite different")))
                .isEmpty();
    }

    @Test
    void tasksOfAnotherKindOrThemeAreNotSimilar() {
        Task secret = requestOfTheNorth("Foster carers", "They ask about apps.");

        assertThat(Stream.of(
                        draft(Account.PARTNER_SOUTH, "Foster carers", Map.of("kind", "WORKSHOP")),
                        draft(Account.PARTNER_SOUTH, "Foster carers", Map.of("themes", SECOND_THEME)),
                        draft(Account.PARTNER_SOUTH, "Foster carers", Map.of("themes", List.of()))))
                .allSatisfy(draft -> {
                    assertThat(ids(Account.PARTNER_SOUTH, draft)).isEmpty();
                    assertThat(join(Account.PARTNER_SOUTH, secret.id(), draft)).containsExactly("NOT_FOUND");
                });
    }

    /** In other regions a second theme in common is not enough. */
    @Test
    void tasksOfOtherRegionsAreSimilarByTheirMainTheme() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);

        assertThat(ids(
                        Account.PARTNER_SOUTH,
                        draft(Account.PARTNER_SOUTH, "Hotels", Map.of("region", "LONDON", "themes", SECOND_THEME))))
                .isEmpty();
        assertThat(ids(Account.PARTNER_SOUTH, draft(Account.PARTNER_SOUTH, "Hotels", Map.of("region", "LONDON"))))
                .containsExactly(task.id().value());
        assertThat(ids(Account.PARTNER_SOUTH, draft(Account.PARTNER_SOUTH, "Hotels", Map.of("themes", SECOND_THEME))))
                .containsExactly(task.id().value());
    }

    /** A colleague could learn of a request that is about them. */
    @Test
    void aRequestThatIsHiddenFromColleaguesIsNotFoundByTheirDrafts() {
        Task hidden = hidden();
        ChangedTask draft = draft(Account.COLLEAGUE_NORTH, "Training on county lines", Map.of());

        assertThat(ids(Account.LEAD_NORTH, draft(Account.LEAD_NORTH, "Training on county lines", Map.of())))
                .containsExactly(hidden.id().value());
        assertThat(ids(Account.COLLEAGUE_NORTH, draft)).isEmpty();
        assertThat(join(Account.COLLEAGUE_NORTH, hidden.id(), draft)).containsExactly("NOT_FOUND");
        assertThat(join(Account.COLLEAGUE_NORTH, new TaskId("tsk_0"), draft)).containsExactly("NOT_FOUND");
    }

    @Test
    void aTaskThatIsSharedWithColleaguesTellsThemThatTheyAreOnIt() {
        Task shared = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        ChangedTask draft = draft(Account.COLLEAGUE_NORTH, "Training on county lines", Map.of());

        assertThat(found(Account.COLLEAGUE_NORTH, draft))
                .contains(shared.id().value(), "Training on county lines", "viewerCanJoin=false");
        assertThat(join(Account.COLLEAGUE_NORTH, shared.id(), draft)).containsExactly("ALREADY_EXISTS");
    }

    private Task hidden() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(
                Account.PARTNER_NORTH, "tasks/shareTask", Input.of(task).with("visibility", "AUTHOR"));
        return task;
    }

    private Task requestOfTheNorth(String title, String description) {
        return given.requested(
                Given.NORTH,
                Account.PARTNER_NORTH,
                need -> Needs.with(
                        need,
                        Map.of(
                                "title",
                                title,
                                "description",
                                description,
                                "themes",
                                List.of(Theme.COUNTY_LINES),
                                "kind",
                                TaskKind.TRAINING_SESSION)));
    }

    /** Of the region, kind and theme of the requests of the north. */
    private ChangedTask probe(String description) {
        return draft(Account.PARTNER_SOUTH, description, Map.of());
    }

    private ChangedTask draft(Account account, String words, Map<String, ?> changes) {
        Input need = Input.of("title", "Training")
                .with("description", words)
                .with("kind", "TRAINING_SESSION")
                .with("region", "NORTH_EAST")
                .with("themes", List.of("COUNTY_LINES"))
                .with("reach", Map.of("frontline", 5))
                .withAll(changes);
        return portal.changeTask(
                account,
                "tasks/createTaskDraft",
                Input.of("childAtRiskNow", false).withKey().with("need", need));
    }

    private String found(Account account, ChangedTask draft) {
        return portal.text(account, "tasks/similarTasks", Map.of("id", draft.id()));
    }

    private List<String> ids(Account account, ChangedTask draft) {
        return portal.readAll(
                account, "tasks/similarTasks", Map.of("id", draft.id()), "task.similarTasks[*].taskId", String.class);
    }

    private List<String> join(Account account, TaskId task, ChangedTask draft) {
        return portal.codes(
                account, "tasks/joinTask", Input.of(draft).with("taskId", task).with("draftId", draft.id()));
    }
}
