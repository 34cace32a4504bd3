package org.preventionportal.tasks.calendar;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param url the address with the key, which is shown here only */
record CreateCalendarFeedPayload(Caller viewer, String url, List<UserError> userErrors) implements Payload {

    @Override
    public PersonId changed() {
        return viewer.id();
    }

    /** Hides the key from logs. */
    @Override
    public String toString() {
        return "a calendar feed of " + viewer.id();
    }
}
