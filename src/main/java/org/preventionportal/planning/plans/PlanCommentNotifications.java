package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Emails the creator of a plan, once a day, that others have commented on it, or all programme managers once the
 * creator is none any more. The email names no plan or person.
 */
@Component
class PlanCommentNotifications extends PendingNotifications<PlanComment> {

    private final QuarterPlans records;
    private final Directory directory;

    PlanCommentNotifications(MongoOperations mongo, QuarterPlans records, Directory directory) {
        super(mongo, PlanComment.class);
        this.records = records;
        this.directory = directory;
    }

    @Override
    public List<Mail> mails(PlanComment comment) {
        return records.any(comment.plan()).stream()
                .flatMap(plan -> recipients(plan)
                        .filter(person -> !person.equals(comment.author()))
                        .map(person -> mail(plan, comment, person)))
                .toList();
    }

    private Stream<PersonId> recipients(QuarterPlan plan) {
        List<PersonId> managers = directory.current(Role.PROGRAMME_MANAGER).stream()
                .map(Directory.Account::person)
                .toList();
        return managers.contains(plan.createdBy()) ? Stream.of(plan.createdBy()) : managers.stream();
    }

    /** Its id has the day and not the comment, so that a later comment of the day posts no second email. */
    private static Mail mail(QuarterPlan plan, PlanComment comment, PersonId person) {
        LocalDate day = LondonTime.day(comment.createdAt());
        Map<String, String> values = Map.of(
                "plan", plan.id().value(),
                "startsOn", DateWords.inWords(plan.quarter().startsOn()),
                "endsOn", DateWords.inWords(plan.quarter().endsOn()),
                "commentedOn", DateWords.inWords(day));
        return new Mail(
                "%s.commented.%s.%s".formatted(plan.id(), day, person), person, Template.PLAN_COMMENTED, values);
    }

    @Override
    public void markNotified(PlanComment comment) {
        unmark(Criteria.where("_id").is(comment.id()));
    }
}
