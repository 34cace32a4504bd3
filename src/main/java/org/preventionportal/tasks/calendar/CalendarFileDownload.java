package org.preventionportal.tasks.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.tasks.TaskId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the calendar file of a task's sessions to those who see it, and a person's feed to those with its key. */
@RestController
class CalendarFileDownload {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Sessions sessions;
    private final CalendarFeedReader feeds;
    private final CalendarFile file;

    CalendarFileDownload(Sessions sessions, CalendarFeedReader feeds, @Value("${portal.mail.url}") String portal) {
        this.sessions = sessions;
        this.feeds = feeds;
        this.file = new CalendarFile(portal);
    }

    @GetMapping("/tasks/{id}/session" + CalendarFeeds.ENDING)
    ResponseEntity<String> session(@PathVariable String id) {
        List<Session> found = sessions.find(new TaskId(id), Caller.current());
        if (found.isEmpty()) {
            throw RequestProblem.notFound("This task has no session, or you may not see it.");
        }
        return answer(file.write(found), CacheControl.noStore());
    }

    /** A calendar asks again and again, and mostly nothing has changed. */
    @GetMapping(CalendarFeeds.PATH + "{key}" + CalendarFeeds.ENDING)
    ResponseEntity<String> feed(@PathVariable String key) {
        return feeds.read(key)
                .map(shown -> answer(file.write(shown), CacheControl.noCache().cachePrivate()))
                .orElseThrow(() -> RequestProblem.notFound("This address opens no calendar. Create a new one."));
    }

    private static ResponseEntity<String> answer(String text, CacheControl caching) {
        return ResponseEntity.ok()
                .eTag('"' + Ids.fingerprint(text) + '"')
                .cacheControl(caching)
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("sessions" + CalendarFeeds.ENDING)
                                .build()
                                .toString())
                .body(text);
    }
}
