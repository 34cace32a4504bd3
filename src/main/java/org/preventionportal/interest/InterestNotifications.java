package org.preventionportal.interest;

import java.util.List;
import java.util.Map;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.PendingNotifications;
import org.preventionportal.notifications.Template;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Makes the mails that an expression of interest has arrived, and that it is answered. */
@Component
class InterestNotifications extends PendingNotifications<ExpressionOfInterest> {

    InterestNotifications(MongoOperations mongo) {
        super(mongo, ExpressionOfInterest.class);
    }

    /** The answer takes the place of the confirmation, and is owed also to a person who was accepted since. */
    @Override
    public List<Mail> mails(ExpressionOfInterest expression) {
        Template template = expression.answer() == null ? Template.INTEREST_REGISTERED : Template.INTEREST_ANSWERED;
        return List.of(
                new Mail("%s.%s".formatted(expression.id(), template.name()), expression.id(), template, Map.of()));
    }

    /** What has been decided since stays pending. */
    @Override
    public void markNotified(ExpressionOfInterest expression) {
        unmark(Criteria.where("_id")
                .is(expression.id().value())
                .and("state")
                .is(expression.state().name()));
    }
}
