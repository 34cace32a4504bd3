package org.preventionportal.portal.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
     * @param since until when the browser has heard, where the connection had ended
     */
    @GetMapping(path = "/live/triage", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<Map<String, String>>>> queue(
            @RequestParam(defaultValue = "") List<String> region,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String since) {
        Map<String, Object> asked = new HashMap<>(Map.of("regions", region));
        if (since != null && isInstant(since)) {
            asked.put("since", since);
        }
        var changes = api.follow(api.query("triage/live"), asked).map(LiveQueue::event);
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no") // a proxy is not to hold events back
                .body(changes.publish(LiveQueue::withSigns));
    }

    /** A proxy ends a connection on which nothing is said for long. */
    private static Flux<ServerSentEvent<Map<String, String>>> withSigns(
            Flux<ServerSentEvent<Map<String, String>>> changes) {
        var sign = ServerSentEvent.<Map<String, String>>builder().comment("").build();
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

    private static ServerSentEvent<Map<String, String>> event(Map<String, Object> event) {
        var change = (Map<?, ?>) Objects.requireNonNull(event.get(CHANGED));
        boolean isOne = Integer.valueOf(1).equals(change.get("arrived"));
        String text = isOne ? "A request has come in." : "%s requests have come in.".formatted(change.get("arrived"));
        return ServerSentEvent.<Map<String, String>>builder()
                .id(String.valueOf(change.get("at")))
                .event("changed")
                .data(Map.of("text", text))
                .build();
    }
}
