package org.preventionportal.tasks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Those who see a task get the file of its session with the cookie of their pages. For others, it does not exist. */
@BrowserTest
class SessionFileTests {

    private static final String UNKNOWN = "tsk_" + "0".repeat(32);

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    private String task = "";

    @BeforeEach
    void schedule() {
        given.partnersOnly();
        Task begun = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Input schedule = Input.of(given.load(begun)).with("startsOn", LocalDate.parse(Given.later()));
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/scheduleTask", schedule);
        given.excluding(begun, Account.OFFICER_SOUTH_EAST);
        given.excluding(begun, Account.COLLEAGUE_NORTH);
        task = begun.id().value();
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER_NORTH", "LEAD_NORTH", "OFFICER_NORTH_EAST", "OFFICER_NO_REGION", "MANAGER"})
    void whoSeesTheTaskGetsTheFile(Account account) {
        try (Visitor visitor = Visitor.withoutScripts()) {
            visitor.signsIn(account);

            APIResponse file = file(visitor, task);
            assertThat(file.text()).contains("BEGIN:VEVENT", task);
            assertThat(file.headers().get("cache-control")).isEqualTo("no-store");
            assertThat(file(visitor, UNKNOWN).status()).isEqualTo(404);
        }
    }

    /** Two of them are excluded from the task. */
    @ParameterizedTest
    @EnumSource(names = {"PARTNER_SOUTH", "PARTNER_SUSPENDED", "OFFICER_SOUTH_EAST", "COLLEAGUE_NORTH", "EVALUATOR"})
    void othersGetTheAnswerForAnUnknownTask(Account account) {
        try (Visitor visitor = Visitor.withoutScripts()) {
            visitor.signsIn(account);

            String answer = answer(visitor, task);

            assertThat(answer).startsWith("4").isEqualTo(answer(visitor, UNKNOWN));
        }
    }

    private static APIResponse file(Visitor visitor, String id) {
        return visitor.context().request().get("/tasks/%s/session.ics".formatted(id));
    }

    /** Without what differs between any two answers. */
    private static String answer(Visitor visitor, String id) {
        APIResponse answer = file(visitor, id);
        return "%d %s %s"
                .formatted(answer.status(), answer.headers().get("content-type"), answer.text())
                .replace(id, "ID")
                .replaceAll("\"(correlationId|timestamp)\":\"[^\"]+\"", "");
    }
}
