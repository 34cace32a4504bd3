package org.preventionportal.tasks.calendar;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record RevokeCalendarFeedPayload(Caller viewer, List<UserError> userErrors) implements Payload {

    @Override
    public PersonId changed() {
        return viewer.id();
    }
}
