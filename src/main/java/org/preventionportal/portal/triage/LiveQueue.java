package org.preventionportal.portal.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.portal.api.Api;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Flux;

/** Tells the page of the queue that something new waits; it is the API's subscription, as a browser can follow it. */
@Controller
class LiveQueue {

    private static final String CHANGED = "triageQueueChanged";
    private static final Duration STILL_THERE = Duration.ofSeconds(15);

    private final Api api;

    LiveQueue(Api api) {
        this.api = api;
    }

    /**
     * @param region of which regions; all where none is named
     * @param since when the page was read: what came while it was shown and connected is told, too
     * @param heard until when the browser has heard, where the connection had ended
     */
    @GetMapping(path = "/live/triage", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<Map<String, Object>>>> queue(
            @RequestParam(defaultValue = "") List<String> region,
            @RequestParam(defaultValue = "") String since,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String heard) {
        Map<String, Object> asked = new HashMap<>(Map.of("regions", region));
        Stream.of(heard, since).filter(LiveQueue::isInstant).findFirst().ifPresent(from -> asked.put("since", from));
        var changes = api.follow(api.query("triage/live"), asked).map(LiveQueue::event);
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no") // a proxy is not to hold events back
                .body(changes.publish(LiveQueue::withSigns));
    }

    /** A proxy ends a connection on which nothing is said for long. */
    private static Flux<ServerSentEvent<Map<String, Object>>> withSigns(
            Flux<ServerSentEvent<Map<String, Object>>> changes) {
        var sign = ServerSentEvent.<Map<String, Object>>builder().comment("").build();
        return changes.mergeWith(
                Flux.interval(Duration.ZERO, STILL_THERE).map(_ -> sign).takeUntilOther(changes.ignoreElements()));
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    private static ServerSentEvent<Map<String, Object>> event(Map<String, Object> event) {
        var change = (Map<?, ?>) Objects.requireNonNull(event.get(CHANGED));
        return ServerSentEvent.<Map<String, Object>>builder()
                .id(String.valueOf(change.get("occurredAt")))
                .event("changed")
                .data(Map.of("newRequests", Objects.requireNonNull(change.get("newRequests"))))
                .build();
    }
}
