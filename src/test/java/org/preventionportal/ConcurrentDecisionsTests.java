package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
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
        List<Task> tasks = IntStream.range(0, REQUESTS)
                .mapToObj(_ -> given.requested(Given.NORTH, Account.PARTNER_NORTH))
                .toList();
        List<Callable<Map<?, ?>>> decisions = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            Task task = tasks.get(i % REQUESTS);
            decisions.add(
                    switch (i / REQUESTS % 3) {
                        case 0 -> decide(Account.OFFICER_NORTH_EAST, "acceptTask", task, "");
                        case 1 -> decide(Account.MANAGER, "declineTask", task, "reason: OUTSIDE_REMIT");
                        default -> decide(Account.PARTNER_NORTH, "withdrawTask", task, "reason: MET_ELSEWHERE");
                    });
        }

        List<Map<?, ?>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(24)) {
            for (Future<Map<?, ?>> answer : threads.invokeAll(decisions)) {
                answers.add(answer.get());
            }
        }

        List<Map<?, ?>> won = answers.stream()
                .filter(answer -> ((List<?>) answer.get("userErrors")).isEmpty())
                .toList();
        assertThat(won).hasSize(REQUESTS);
        assertThat(won.stream()
                        .map(answer -> ((Map<?, ?>) answer.get("task")).get("id"))
                        .distinct())
                .hasSize(REQUESTS);
        assertThat(answers).filteredOn(answer -> !won.contains(answer)).allSatisfy(lost -> {
            assertThat(lost.get("userErrors").toString()).contains("code=CONFLICT");
            assertThat(((Map<?, ?>) lost.get("task")).get("state")).isIn("ACCEPTED", "DECLINED", "WITHDRAWN");
        });
        for (Task task : tasks) {
            Task now = given.load(task);
            assertThat(now.state()).isIn(TaskState.ACCEPTED, TaskState.DECLINED, TaskState.WITHDRAWN);
            assertThat(now.history()).hasSize(task.history().size() + 1);
        }
    }

    private Callable<Map<?, ?>> decide(Account account, String mutation, Task task, String more) {
        String document =
                "mutation { it: %s(input: {taskId: \"%s\", version: %d, %s}) { task { id state } userErrors { code } } }"
                        .formatted(mutation, task.id(), task.version(), more);
        return () -> portal.as(account)
                .document(document)
                .execute()
                .path("it")
                .entity(Map.class)
                .get();
    }
}
