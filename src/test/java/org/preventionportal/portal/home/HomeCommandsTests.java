package org.preventionportal.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.SourceFiles;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** The first page is everybody's and is opened all day, so each command more is paid for by everybody. */
@SliceTest
class HomeCommandsTests {

    private static final Path QUERIES = Path.of("src/main/resources/portal/pages/home");

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoCommands commands;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** With something in every part but the sessions, which are not looked for where none is counted. */
    @ParameterizedTest
    @CsvSource({"PARTNER_NORTH, 11", "OFFICER_NORTH_EAST, 22", "MANAGER, 26", "EVALUATOR, 9", "ADMIN, 7"})
    void homeCostsSoManyCommands(Account account, int number) {
        somethingWaits();

        List<String> sent = commands.during(() -> ask(account, "home.graphql"));

        assertThat(sent).as("%s", sent).hasSize(number);
    }

    /** The counts of the navigation, which another page asks for at most once in half a minute. */
    @ParameterizedTest
    @CsvSource({"PARTNER_NORTH, 8", "OFFICER_NORTH_EAST, 18", "MANAGER, 11", "EVALUATOR, 5", "ADMIN, 2"})
    void badgesCostSoManyCommands(Account account, int number) {
        somethingWaits();

        List<String> sent = commands.during(() -> ask(account, "home.badges.graphql"));

        assertThat(sent).as("%s", sent).hasSize(number);
    }

    private void somethingWaits() {
        LocalDate today = LondonTime.today(clock);
        Task task = given.requestedOn(today.minusDays(40));
        List.of(Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST).forEach(author -> post(author, task));
        given.completedOn(today.minusDays(9));
    }

    private void ask(Account account, String query) {
        boolean isMember = account == Account.PARTNER_NORTH;
        boolean decides = account == Account.OFFICER_NORTH_EAST || account == Account.MANAGER;
        portal.as(account)
                .document(SourceFiles.read(QUERIES.resolve(query)))
                .variable("since", LondonTime.today(clock))
                .variable("readsTasks", isMember || decides)
                .variable("decides", decides)
                .variable("isMember", isMember)
                .variable("manages", account == Account.MANAGER)
                .variable("evaluates", account == Account.EVALUATOR)
                .variable("answers", decides || account == Account.ADMIN)
                .variable("invites", account == Account.MANAGER || account == Account.ADMIN)
                .variable("administers", account == Account.ADMIN)
                .executeAndVerify();
    }

    private void post(Account account, Task task) {
        portal.changeTask(
                account,
                "tasks/postMessage",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("partnerId", Given.NORTH)
                        .with("text", "When would suit you?"));
    }
}
