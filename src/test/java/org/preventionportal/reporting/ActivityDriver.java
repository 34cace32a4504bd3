package org.preventionportal.reporting;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** Records whom tasks reached, through the API. */
public record ActivityDriver(Portal portal, Given given) {

    /** @param kind a value of {@code ReachKind} */
    public void record(Task task, LocalDate on, String kind, int people) {
        Input figure = Input.of("kind", kind)
                .with("stage", "DELIVERED")
                .with("people", people)
                .with("method", "HEADCOUNT");
        Input activity = Input.of("description", "A talk")
                .with("date", on)
                .with("reach", List.of(figure))
                .with("potentialReach", List.of());
        portal.changeTask(
                Account.MANAGER,
                "tasks/recordActivity",
                Input.of(given.load(task)).with("activity", activity).withKey());
    }
}
