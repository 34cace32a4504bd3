package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.ChangedTask;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;

@SliceTest
class ConcurrentDecisionsTests {

    private static final int REQUESTS = 20;
    private static final int DECISIONS = 200;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Test
    void oneOfManyConcurrentDecisionsSucceedsAndTheOthersGetAConflict() throws Exception {
        given.partnersOnly();
        List<Task> tasks = given.requested(REQUESTS);
        List<Callable<Answer>> decisions = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            Task task = tasks.get(i % REQUESTS);
            decisions.add(
                    switch (i / REQUESTS % 3) {
                        case 0 -> decide(Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(task));
                        case 1 ->
                            decide(
                                    Account.MANAGER,
                                    "tasks/declineTask",
                                    Input.of(task).with("reason", "OUTSIDE_REMIT"));
                        default ->
                            decide(
                                    Account.PARTNER_NORTH,
                                    "tasks/withdrawTask",
                                    Input.of(task).with("reason", "MET_ELSEWHERE"));
                    });
        }

        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(24)) {
            for (Future<Answer> answer : threads.invokeAll(decisions)) {
                answers.add(answer.get());
            }
        }

        List<Answer> won =
                answers.stream().filter(answer -> answer.userErrors().isEmpty()).toList();
        assertThat(won).hasSize(REQUESTS);
        assertThat(won.stream().map(answer -> answer.task().id()).distinct()).hasSize(REQUESTS);
        assertThat(answers).filteredOn(answer -> !won.contains(answer)).allSatisfy(lost -> {
            assertThat(lost.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.CONFLICT);
            assertThat(lost.task().state()).isIn(TaskState.ACCEPTED, TaskState.DECLINED, TaskState.WITHDRAWN);
        });
        for (Task task : tasks) {
            Task now = given.load(task);
            assertThat(now.state()).isIn(TaskState.ACCEPTED, TaskState.DECLINED, TaskState.WITHDRAWN);
            assertThat(now.history()).hasSize(task.history().size() + 1);
        }
    }

    private record Answer(ChangedTask task, List<UserError> userErrors) {}

    private Callable<Answer> decide(Account account, String mutation, Input input) {
        String payload = mutation.replace("tasks/", "");
        return () -> portal.read(account, mutation, Map.of("input", input), payload, Answer.class);
    }
}
