package org.preventionportal.tasks;

import java.time.LocalDate;
import java.util.Collection;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** How much work came in, waits and was done: numbers of tasks and nothing else. Whoever calls has checked for whom. */
@Component
public class WorkCounts {

    private final MongoOperations mongo;

    WorkCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Days from one to another, both of them among it. */
    public record Span(LocalDate firstDay, LocalDate lastDay) {}

    /**
     * What an officer has to do with.
     *
     * @param received requests of their regions in these days
     * @param waiting requests of their regions for a decision now
     * @param late of these those to which a promise is late
     * @param completed tasks of theirs in these days
     * @param underWay tasks of theirs now
     * @param beginning of these those whose delivery begins in the next seven days
     */
    public record OfOfficer(long received, long waiting, long overdue, long completed, long underWay, long beginning) {}

    /** The same of everybody, for those who manage them. */
    public record OfProgramme(
            long received,
            long decided,
            long decidedInTime,
            long completed,
            long notCompleted,
            long waiting,
            long overdue,
            long underWay) {}

    public OfOfficer of(PersonId officer, Collection<Region> regions, Span days, LocalDate today) {
        var own = Criteria.where("progress.officer").is(officer.value());
        var there = Criteria.where("need.region").in(regions);
        return new OfOfficer(
                count(there, received(days)),
                count(there, waiting()),
                count(there, waiting(), overdue(today)),
                count(own, ended(TaskState.COMPLETED, days)),
                count(own, underWay()),
                count(
                        own,
                        underWay(),
                        Criteria.where("delivery.schedule.startsOn").gte(today).lt(today.plusDays(7))));
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
                count(underWay()));
    }

    private long count(Criteria... all) {
        return mongo.count(Query.query(new Criteria().andOperator(all)), Task.class);
    }

    private static Criteria received(Span days) {
        return Criteria.where("progress.requestedAt")
                .gte(days.firstDay().atStartOfDay(WorkingDays.LONDON).toInstant())
                .lt(days.lastDay().plusDays(1).atStartOfDay(WorkingDays.LONDON).toInstant());
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
        return Criteria.where("progress.state").in(TaskFilter.WAITING);
    }

    private static Criteria overdue(LocalDate today) {
        return new OverdueFilter(OverdueFilter.Target.ANY, 1).narrow(today);
    }

    private static Criteria underWay() {
        return Criteria.where("progress.state").in(TaskState.COMMITTED);
    }
}
