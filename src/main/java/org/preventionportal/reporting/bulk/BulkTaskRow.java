package org.preventionportal.reporting.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.ServiceClock;
import org.preventionportal.tasks.progress.ServiceClock.Response;
import org.preventionportal.tasks.progress.TaskEnding;

/**
 * Writes a task as evaluators may see it: pseudonyms, codes, months and numbers of people. It contains no
 * text that a person typed, no names or accounts, and nothing about the intelligence, its grade or the priority
 * computed from it.
 */
final class BulkTaskRow {

    static final String TASK = "task";
    private static final String PARTNER = "partner";

    static final List<String> COLUMNS = List.of(
            TASK,
            PARTNER,
            "partnerKind",
            "followUpOf",
            "region",
            "kind",
            "themes",
            "mainTheme",
            "aim",
            "prospects",
            "state",
            "reason",
            "requestedIn",
            "acceptedIn",
            "endedIn",
            "acknowledgedAfterWorkingDays",
            "acknowledgedInTime",
            "decidedAfterWorkingDays",
            "decidedInTime",
            "joinedBy",
            "activities",
            "expectedProfessionals",
            "expectedYoungPeople",
            "expectedOther",
            "reachedProfessionals",
            "reachedYoungPeople",
            "reachedOther",
            "reachIsEstimated");

    private BulkTaskRow() {}

    /** Holds the tasks whose young people are suppressed in each of the two columns. */
    record Suppressed(Set<TaskId> expected, Set<TaskId> reached) {}

    /** One to four young people are suppressed in any case: the task may have changed since the sums were read. */
    static BulkRow of(Task task, Pseudonyms pseudonyms, Suppressed suppressed) {
        PartnerId partner = task.partnerId();
        TaskId followUpOf = task.origin().followUpOf();
        var row = new BulkRow()
                .with(TASK, pseudonyms.of(TASK, task.id()))
                .with(PARTNER, partner == null ? null : pseudonyms.of(PARTNER, partner))
                .with("partnerKind", task.getPartnerKind())
                .with("followUpOf", followUpOf == null ? null : pseudonyms.of(TASK, followUpOf));
        addNeed(row, task.need());
        addProgress(row, task);
        row.with("joinedBy", task.coBeneficiaries().size())
                .with("activities", task.delivery().activities().size());
        addReach(row, task, suppressed);
        return row;
    }

    private static void addNeed(BulkRow row, Need need) {
        row.with("region", need.region())
                .with("kind", need.kind())
                .with("themes", need.themes())
                .with("mainTheme", need.mainTheme())
                .with("aim", need.aim())
                .with("prospects", need.prospects());
    }

    private static void addProgress(BulkRow row, Task task) {
        TaskEnding ending = task.progress().ending();
        ServiceClock clock = task.progress().clock();
        Instant requested = task.requestedAt();
        row.with("state", task.state())
                .with("reason", ending == null ? null : ending.reason())
                .with("requestedIn", month(requested == null ? null : LondonTime.day(requested)))
                .with("acceptedIn", month(task.progress().acceptedOn()))
                .with("endedIn", month(ending == null ? null : ending.endedOn()));
        addKept(row, "acknowledged", clock.acknowledged());
        addKept(row, "decided", clock.decided());
    }

    /** Days could identify the task. */
    private static @Nullable String month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day).toString();
    }

    private static void addKept(BulkRow row, String target, @Nullable Response response) {
        if (response != null) {
            row.with(target + "AfterWorkingDays", response.workingDaysUsed())
                    .with(target + "InTime", response.inTime());
        }
    }

    /** Professionals who work with children are counted among all professionals, as in the indicators. */
    private static void addReach(BulkRow row, Task task, Suppressed suppressed) {
        Reach expected = task.need().reach();
        if (expected != null) {
            row.with("expectedProfessionals", expected.frontline() + expected.otherProfessionals())
                    .with(
                            "expectedYoungPeople",
                            youngPeople(
                                    expected.youngPeople(),
                                    suppressed.expected().contains(task.id())))
                    .with("expectedOther", expected.other());
        }
        if (task.delivery().hasDelivered()) {
            ReachTotals reached = task.delivery().reach(ReachStage.DELIVERED);
            row.with("reachedProfessionals", reached.professionals())
                    .with(
                            "reachedYoungPeople",
                            youngPeople(
                                    reached.youngPeople(), suppressed.reached().contains(task.id())))
                    .with("reachedOther", reached.other())
                    .with("reachIsEstimated", reached.isEstimated());
        }
    }

    /** Attendance is no personal data, but one to four young people at one session could be recognised. */
    private static DisclosedNumber youngPeople(int people, boolean isSuppressed) {
        return isSuppressed || Partition.isSmall(people) ? DisclosedNumber.tooFew() : DisclosedNumber.of(people);
    }
}
