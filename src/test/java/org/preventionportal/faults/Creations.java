package org.preventionportal.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import org.preventionportal.tasks.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes in several ways in turn, as a careful client does: each write has a key or a version, and is sent again, to a
 * node that answers, until it is acknowledged.
 */
final class Creations {

    /** With what the name, title or text of all that is created begins. */
    static final String NAME = "Charity ";

    private static final int MAX_TRIES = 200;

    /** A node that refuses connections answers at once, so that a client without a pause has soon tried all. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where to send the next request, which changes when a node dies. */
    private final Supplier<HttpPortal> portal;

    private final List<Kind> kinds;
    private final Map<Creation, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    Creations(Supplier<HttpPortal> portal, Kind... kinds) {
        this.portal = portal;
        this.kinds = List.of(kinds);
    }

    /**
     * A mutation that creates something, or sends a draft as a request.
     *
     * @param object the field of the payload that has the id
     * @param input what is sent for a number
     */
    record Kind(Account account, String document, String object, IntFunction<Input> input) {

        static Kind partners() {
            return new Kind(
                    Account.MANAGER,
                    "partners/registerPartner",
                    "partner",
                    number -> Input.of("name", NAME + number)
                            .withKey()
                            .with("kind", "OTHER")
                            .with("region", "WALES"));
        }

        static Kind drafts() {
            return new Kind(
                    Account.PARTNER_NORTH,
                    "tasks/createTaskDraft",
                    "task",
                    number ->
                            Input.of("childAtRiskNow", false).withKey().with("need", Input.of("title", NAME + number)));
        }

        static Kind requests(Supplier<Task> drafts) {
            return new Kind(Account.PARTNER_NORTH, "tasks/requestTask", "task", _ -> Input.of(drafts.get()));
        }

        /** Each is about another task, which its entry in the audit trail names. */
        static Kind messages(Supplier<Task> tasks) {
            return new Kind(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/postMessage",
                    "message",
                    number -> Input.of("taskId", tasks.get().id()).withKey().with("text", NAME + number));
        }
    }

    private record Creation(Kind kind, Input input) {

        private boolean isKeyed() {
            return input.containsKey("idempotencyKey");
        }
    }

    /** @param sent how often it was sent until there was an answer */
    private record Acknowledged(String id, int sent) {}

    /** Writes once more, however often it takes to be told so. */
    void create() {
        int next = number.incrementAndGet();
        Kind kind = kinds.get(next % kinds.size());
        var creation = new Creation(kind, kind.input().apply(next));
        acknowledged.put(creation, acknowledge(creation, false));
    }

    /** Sends until there is an answer. */
    private Acknowledged acknowledge(Creation creation, boolean isRepeated) {
        for (int sent = 1; sent <= MAX_TRIES; sent++) {
            if (sent > 1) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            Optional<String> id = send(creation, isRepeated || sent > 1);
            if (id.isPresent()) {
                return new Acknowledged(id.get(), sent);
            }
            repeated.incrementAndGet();
        }
        throw new AssertionError("Never acknowledged: " + creation);
    }

    /** Repeats what was acknowledged, as a client does that has crashed and does not know: it gets the same object. */
    void repeatAll() {
        acknowledged.forEach((creation, known) -> {
            if (!acknowledge(creation, true).id().equals(known.id())) {
                doubled.incrementAndGet();
            }
        });
    }

    /** The id of what was written, unless there was no answer or one that asks to try again. */
    private Optional<String> send(Creation creation, boolean isRepeated) {
        Kind kind = creation.kind();
        try {
            Answer answer = new Wire(portal.get())
                    .send(kind.account(), HttpPortal.documentText(kind.document()), Map.of("input", creation.input()));
            JsonNode id = JSON.readTree(answer.body())
                    .at("/data/%s/%s/id".formatted(Portal.operation(kind.document()), kind.object()));
            if (id.isString()) {
                return Optional.of(id.asString());
            }
            return isRepeated && answer.body().contains("CONFLICT") // what was sent before has changed the version
                    ? Optional.of(String.valueOf(creation.input().get("taskId")))
                    : retryable(answer);
        } catch (UncheckedIOException dead) {
            return Optional.empty();
        }
    }

    private static Optional<String> retryable(Answer answer) {
        if (answer.body().contains("UNAVAILABLE") || answer.body().contains("TIMEOUT") || answer.status() == 503) {
            return Optional.empty();
        }
        throw new AssertionError(answer);
    }

    List<String> acknowledged(Kind kind) {
        return acknowledged.entrySet().stream()
                .filter(one -> one.getKey().kind().equals(kind))
                .map(one -> one.getValue().id())
                .toList();
    }

    /**
     * The acknowledged writes without exactly one entry of the audit trail. A write that was sent several times may
     * have an entry for each time; a request whose answer was lost may have none.
     *
     * @param entries how many entries the trail has by operation and target
     */
    List<String> misrecorded(Map<String, Integer> entries) {
        return acknowledged.entrySet().stream()
                .filter(one -> {
                    Creation creation = one.getKey();
                    Acknowledged known = one.getValue();
                    int number = entries.getOrDefault(entry(creation, known.id()), 0);
                    int least = known.sent() == 1 || creation.isKeyed() ? 1 : 0;
                    return number < least || number > (creation.isKeyed() ? known.sent() : 1);
                })
                .map(Object::toString)
                .toList();
    }

    private static String entry(Creation creation, String id) {
        return "%s %s"
                .formatted(
                        Portal.operation(creation.kind().document()),
                        Objects.requireNonNullElse(creation.input().get("taskId"), id));
    }

    private int missing(Set<String> ids) {
        return (int) acknowledged.values().stream()
                .filter(known -> !ids.contains(known.id()))
                .count();
    }

    int count() {
        return acknowledged.size();
    }

    /**
     * Prints the counts.
     *
     * @param stored the ids of all that was created, as the database has them
     */
    Result against(String fault, List<String> stored) {
        var result =
                new Result(count(), missing(Set.copyOf(stored)), doubled.get() + Math.max(0, stored.size() - count()));
        System.out.printf(
                "Fault, %s: %d acknowledged, %d lost, %d doubled (%d requests repeated)%n",
                fault, result.acknowledged(), result.lost(), result.doubled(), repeated.get());
        return result;
    }

    record Result(int acknowledged, int lost, int doubled) {}
}
