package org.preventionportal.planning.quarter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.partners.PartnerCaseload;
import org.preventionportal.planning.effort.Efforts;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.stereotype.Service;

/** Shows what officers have free, and who fits a task, to officers and programme managers. */
@Service
class QuarterQueries {

    private final QuarterLoads loads;
    private final PartnerCaseload partners;
    private final Clock clock;

    QuarterQueries(QuarterLoads loads, PartnerCaseload partners, Clock clock) {
        this.loads = loads;
        this.partners = partners;
        this.clock = clock;
    }

    /** @param day a day of the quarter; today if it is null */
    @Officers
    public QuarterCapacity capacity(@Nullable LocalDate day, Caller caller) {
        Quarter quarter = Quarter.of(day == null ? today() : day);
        List<Task> committed = loads.committed(caller);
        Efforts efforts = loads.efforts(committed);
        return new QuarterCapacity(quarter, loads.of(quarter, committed, efforts), efforts.ofKinds());
    }

    /** Null for everybody but officers and programme managers, and for a task that nobody can be assigned to. */
    @SignedIn
    public @Nullable List<AssignmentOption> options(Task task, Caller caller) {
        if (!caller.isOfficer()
                || !(task.isOpen() || task.isCommitted())
                || task.need().kind() == null) {
            return null;
        }
        List<Task> committed = loads.committed(task.region(), caller);
        Efforts efforts =
                loads.efforts(Stream.concat(committed.stream(), Stream.of(task)).toList());
        @Nullable
        PersonId partnerOfficer = task.partnerId() == null
                ? null
                : partners.officerOf(task.partnerId()).orElse(null);
        return AssignmentOption.of(
                task,
                efforts.of(task).remainingDays(),
                loads.of(Quarter.of(today()), committed, efforts),
                partnerOfficer);
    }

    private LocalDate today() {
        return WorkingDays.day(clock.instant());
    }
}
