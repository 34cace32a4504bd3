package org.preventionportal.portal.triage;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.portal.api.Api;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Streams the API's subscription to the page of the queue, so that it can show that requests have come in. */
@Controller
class LiveQueue {

    private static final String CHANGED = "triageQueueChanged";

    private final Api api;
    private final SessionRepository<?> sessions;
    private final Duration heartbeat;

    /** @param sessions there are none in a process without pages, such as an operator's command */
    LiveQueue(
            Api api,
            @Lazy SessionRepository<?> sessions,
            @Value("${spring.graphql.http.sse.keep-alive}") Duration heartbeat) {
        this.api = api;
        this.sessions = sessions;
        this.heartbeat = heartbeat;
    }

    /**
     * @param region the regions to report; empty for all
     * @param since when the page was read, so that requests that came before the connection are reported too
     * @param heard the last event that the browser received before the connection ended
     */
    @Officers // checked here, because the subscription would refuse after the stream has begun
    @GetMapping(path = "/live/triage", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<Map<String, Object>>>> queue(
            @RequestParam(defaultValue = "") List<String> region,
            @RequestParam(defaultValue = "") String since,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String heard,
            HttpSession session) {
        Map<String, Object> variables = new HashMap<>(Map.of("regions", region));
        Stream.of(heard, since)
                .filter(LiveQueue::isInstant)
                .findFirst()
                .ifPresent(from -> variables.put("since", from));
        var changes = api.follow(api.query("triage/queue.live"), variables)
                .map(LiveQueue::event)
                .takeUntilOther(end(session.getId(), sessions, Flux.interval(heartbeat, Schedulers.boundedElastic())));
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no") // asks nginx not to buffer the events
                .body(changes.publish(this::withHeartbeats));
    }

    /**
     * Sends comments, because proxies end connections that are silent for long, and because only what is sent shows
     * that somebody has left the page, whose stream would count for them until then.
     */
    private Flux<ServerSentEvent<Map<String, Object>>> withHeartbeats(
            Flux<ServerSentEvent<Map<String, Object>>> changes) {
        var nothing = ServerSentEvent.<Map<String, Object>>builder().comment("").build();
        return changes.mergeWith(
                Flux.interval(Duration.ZERO, heartbeat).map(_ -> nothing).takeUntilOther(changes.ignoreElements()));
    }

    /**
     * The session is gone when the person has signed out, from another page or at another node, or was idle.
     *
     * @param heartbeats when to look
     */
    static Mono<Long> end(String session, SessionRepository<?> sessions, Flux<Long> heartbeats) {
        return heartbeats
                .onBackpressureDrop()
                .filter(_ -> isGone(session, sessions))
                .next()
                .onErrorComplete();
    }

    /** While the database does not answer, nobody knows: the next heartbeat asks again. */
    private static boolean isGone(String session, SessionRepository<?> sessions) {
        try {
            return sessions.findById(session) == null;
        } catch (DataAccessException unknown) {
            return false;
        }
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
                .data(Map.of("newRequestCount", Objects.requireNonNull(change.get("newRequestCount"))))
                .build();
    }
}
