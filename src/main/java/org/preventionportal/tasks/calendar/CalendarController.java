package org.preventionportal.tasks.calendar;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CalendarController {

    private final CalendarFeeds feeds;

    CalendarController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @SchemaMapping(typeName = "Viewer")
    @Nullable
    CalendarKey calendarFeed(Caller viewer) {
        return feeds.of(viewer).orElse(null);
    }

    @MutationMapping
    CreateCalendarFeedPayload createCalendarFeed(@Argument CreateCalendarFeedInput input, Caller caller) {
        return feeds.create(input, caller);
    }

    @MutationMapping
    RevokeCalendarFeedPayload revokeCalendarFeed(@Argument RevokeCalendarFeedInput input, Caller caller) {
        feeds.revoke(input, caller);
        return new RevokeCalendarFeedPayload(caller);
    }
}
