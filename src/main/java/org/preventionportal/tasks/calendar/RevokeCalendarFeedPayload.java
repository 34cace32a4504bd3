package org.preventionportal.tasks.calendar;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Payload;

record RevokeCalendarFeedPayload(Caller viewer) implements Payload {

    @Override
    public PersonId changed() {
        return viewer.id();
    }
}
