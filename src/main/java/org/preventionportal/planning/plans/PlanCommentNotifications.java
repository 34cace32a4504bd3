package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Emails the creator of a plan, once a day, that others have commented on it. The email names no plan or person. */
@Component
class PlanCommentNotifications extends PendingNotifications<PlanComment> {

    private final PlanRecords records;

    PlanCommentNotifications(MongoOperations mongo, PlanRecords records) {
        super(mongo, PlanComment.class);
        this.records = records;
    }

    @Override
    public List<Mail> mails(PlanComment comment) {
        return records.any(comment.plan()).stream()
                .filter(plan -> !plan.createdBy().equals(comment.author()))
                .map(plan -> mail(plan, comment))
                .toList();
    }

    /** Its id is that of the plan and the day, so that a later comment of the day posts no second email. */
    private static Mail mail(QuarterPlan plan, PlanComment comment) {
        LocalDate day = LondonTime.day(comment.createdAt());
        Map<String, String> values = Map.of(
                "plan", plan.id().value(),
                "startsOn", DateWords.inWords(plan.quarter().startsOn()),
                "endsOn", DateWords.inWords(plan.quarter().endsOn()),
                "commentedOn", DateWords.inWords(day));
        return new Mail("%s.commented.%s".formatted(plan.id(), day), plan.createdBy(), Template.PLAN_COMMENTED, values);
    }

    @Override
    public void markNotified(PlanComment comment) {
        unmark(Criteria.where("_id").is(comment.id()));
    }
}
