package org.preventionportal.tasks.delivery.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.need.Reach;

/** Which activities are still to come beside the session of a task. */
class DeliveryTests {

    private static final LocalDate SESSION = LocalDate.of(2026, 12, 1);

    private static Activity activity(int day, String description, ReachStage stage) {
        return new Activity(
                "act_" + description,
                description,
                SESSION.plusDays(day),
                null,
                List.of(),
                List.of(new ReachFigure(ReachKind.PROFESSIONALS, stage, 12, Reach.Method.ESTIMATE)),
                List.of(),
                PersonId.SERVICE,
                Instant.EPOCH,
                null);
    }

    private static List<String> planned(int days, LocalDate today, Activity... activities) {
        var schedule = Schedule.ofDays(SESSION, SESSION.plusDays(days), null, List.of());
        return new Delivery(schedule, List.of(activities))
                .planned(today).stream().map(Activity::description).toList();
    }

    @Test
    void theDaysOfACourseAreListedTheNextOneFirst() {
        assertThat(planned(
                        14,
                        SESSION.plusDays(1),
                        activity(14, "Third", ReachStage.PLANNED),
                        activity(7, "Second", ReachStage.PLANNED),
                        activity(7, "Talk", ReachStage.DELIVERED),
                        activity(0, "First", ReachStage.PLANNED)))
                .containsExactly("Second", "Third");
    }

    @Test
    void theActivityOfASessionOfOneDayIsThatSession() {
        Activity workshop = activity(0, "Workshop", ReachStage.PLANNED);
        Activity stall = activity(7, "Stall", ReachStage.PLANNED);

        assertThat(planned(0, SESSION, workshop, stall)).containsExactly("Stall");
        assertThat(planned(7, SESSION, workshop, stall)).containsExactly("Workshop", "Stall");
        assertThat(new Delivery(null, List.of(workshop)).planned(SESSION)).containsExactly(workshop);
    }
}
