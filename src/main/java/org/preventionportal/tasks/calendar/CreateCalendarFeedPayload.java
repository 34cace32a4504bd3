package org.preventionportal.tasks.calendar;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Payload;

/** @param url the address with the key, which is shown here only */
record CreateCalendarFeedPayload(Caller viewer, String url) implements Payload {

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
