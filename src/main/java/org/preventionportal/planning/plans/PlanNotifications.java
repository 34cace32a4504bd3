package org.preventionportal.planning.plans;

import java.util.List;
import java.util.Map;
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

/** Emails all officers that a plan has been shared with them. The emails name neither the plan nor its tasks. */
@Component
class PlanNotifications extends PendingNotifications<QuarterPlan> {

    private final Directory directory;

    PlanNotifications(MongoOperations mongo, Directory directory) {
        super(mongo, QuarterPlan.class);
        this.directory = directory;
    }

    @Override
    public List<Mail> mails(QuarterPlan plan) {
        Map<String, String> values = Map.of(
                "plan", plan.id().value(),
                "startsOn", DateWords.inWords(plan.quarter().startsOn()),
                "endsOn", DateWords.inWords(plan.quarter().endsOn()),
                "sharedOn", DateWords.inWords(LondonTime.day(plan.updatedAt())));
        return directory.current(Role.OFFICER).stream()
                .map(Directory.Account::person)
                .filter(person -> !person.equals(plan.updatedBy()))
                .map(person ->
                        new Mail("%s.shared.%s".formatted(plan.id(), person), person, Template.PLAN_SHARED, values))
                .toList();
    }

    @Override
    public void markNotified(QuarterPlan plan) {
        unmark(Criteria.where("_id").is(plan.id().value()));
    }
}
