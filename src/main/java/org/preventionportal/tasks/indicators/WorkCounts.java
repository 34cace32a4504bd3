package org.preventionportal.tasks.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.capacity.Deputies;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.CoveredOfficers;
import org.preventionportal.tasks.progress.OverdueFilter;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Counts the work received, waiting and done. The calling service checks the role. */
@Component
public class WorkCounts {

    private final MongoOperations mongo;
    private final Deputies deputies;

    WorkCounts(MongoOperations mongo, Deputies deputies) {
        this.mongo = mongo;
        this.deputies = deputies;
    }

    /** A range of days that includes both. */
    public record Span(LocalDate firstDay, LocalDate lastDay) {}

    /**
     * The work of one officer.
     *
     * @param received requests of their regions received in these days
     * @param waiting requests of their regions that wait for a decision now
     * @param overdue those of the waiting requests that are past a response target
     * @param completed tasks that they completed in these days
     * @param committed tasks that they have to deliver now
     * @param startingSoon those of their tasks whose delivery begins in the next seven days
     * @param deputised tasks to deliver of officers for whom they deputise today, in their own regions and nationally
     */
    public record OfOfficer(
            long received,
            long waiting,
            long overdue,
            long completed,
            long committed,
            long startingSoon,
            long deputised) {}

    /** The work of the whole programme. */
    public record OfProgramme(
            long received,
            long decided,
            long decidedInTime,
            long completed,
            long notCompleted,
            long waiting,
            long overdue,
            long committed) {}

    public OfOfficer of(PersonId officer, Collection<Region> regions, Span days, LocalDate today) {
        var own = visible(Criteria.where("progress.officer").is(officer.value()), officer);
        var there = visible(Criteria.where("need.region").in(regions), officer);
        return new OfOfficer(
                count(there, received(days)),
                count(there, waiting()),
                count(there, waiting(), overdue(today)),
                count(own, ended(TaskState.COMPLETED, days)),
                count(own, committed()),
                count(
                        own,
                        committed(),
                        Criteria.where("delivery.schedule.startsOn").gte(today).lt(today.plusDays(7))),
                deputised(officer, regions));
    }

    private static Criteria visible(Criteria which, PersonId officer) {
        return new Criteria().andOperator(which, Exclusion.noneOf(officer));
    }

    private long deputised(PersonId deputy, Collection<Region> regions) {
        List<PersonId> absentees = deputies.absentees(deputy);
        return absentees.isEmpty()
                ? 0
                : count(visible(CoveredOfficers.forAbsent(regions, absentees), deputy), committed());
    }

    public OfProgramme ofAll(Span days, LocalDate today) {
        return new OfProgramme(
                count(received(days)),
                count(decided(days)),
                count(
                        decided(days),
                        Criteria.where("progress.clock.decided.inTime").is(true)),
                count(ended(TaskState.COMPLETED, days)),
                count(ended(TaskState.NOT_COMPLETED, days)),
                count(waiting()),
                count(waiting(), overdue(today)),
                count(committed()));
    }

    private long count(Criteria... all) {
        return mongo.count(Query.query(new Criteria().andOperator(all)), Task.class);
    }

    private static Criteria received(Span days) {
        return LondonTime.during("progress.requestedAt", days.firstDay(), days.lastDay());
    }

    private static Criteria decided(Span days) {
        return Criteria.where("progress.clock.decided.metOn")
                .gte(days.firstDay())
                .lte(days.lastDay());
    }

    private static Criteria ended(TaskState state, Span days) {
        return Criteria.where("progress.state")
                .is(state)
                .and("progress.ending.endedOn")
                .gte(days.firstDay())
                .lte(days.lastDay());
    }

    private static Criteria waiting() {
        return Criteria.where("progress.state").in(TaskState.WAITING);
    }

    private static Criteria overdue(LocalDate today) {
        return new OverdueFilter(OverdueFilter.Target.ANY, 1).narrow(today);
    }

    private static Criteria committed() {
        return Criteria.where("progress.state").in(TaskState.COMMITTED);
    }
}
