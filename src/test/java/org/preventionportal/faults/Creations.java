package org.preventionportal.faults;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
 * Creates objects of several kinds in turn, as a careful client does: each with a key of its own, which is sent again,
 * to a node that answers, until the creation is acknowledged.
 */
final class Creations {

    /** With what the name, title or text of all that is created begins. */
    static final String NAME = "Charity ";

    private static final int MAX_TRIES = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where to send the next request, which changes when a node dies. */
    private final Supplier<HttpPortal> portal;

    private final List<Kind> kinds;
    private final Map<Creation, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    Creations(Supplier<HttpPortal> portal, Kind... kinds) {
        this.portal = portal;
        this.kinds = List.of(kinds);
    }

    /**
     * A mutation that creates something.
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

        static Kind messages(Task task) {
            return new Kind(
                    Account.OFFICER_NORTH_EAST,
                    "tasks/postMessage",
                    "message",
                    number -> Input.of("taskId", task.id()).withKey().with("text", NAME + number));
        }
    }

    private record Creation(Kind kind, Input input) {}

    /** Creates the next object, however often it takes to be told so. */
    void create() {
        int next = number.incrementAndGet();
        Kind kind = kinds.get(next % kinds.size());
        var creation = new Creation(kind, kind.input().apply(next));
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Optional<String> id = send(creation);
            if (id.isPresent()) {
                acknowledged.put(creation, id.get());
                return;
            }
            repeated.incrementAndGet();
        }
        throw new AssertionError("Never acknowledged: " + creation);
    }

    /** Repeats what was acknowledged, as a client does that has crashed and does not know: it gets the same object. */
    void repeatAll() {
        acknowledged.forEach((creation, id) -> {
            if (!send(creation).equals(Optional.of(id))) {
                doubled.incrementAndGet();
            }
        });
    }

    /** The id of what was created, unless there was no answer or one that asks to try again. */
    private Optional<String> send(Creation creation) {
        Kind kind = creation.kind();
        try {
            Answer answer = new Wire(portal.get())
                    .send(kind.account(), HttpPortal.documentText(kind.document()), Map.of("input", creation.input()));
            JsonNode id = JSON.readTree(answer.body())
                    .at("/data/%s/%s/id".formatted(Portal.operation(kind.document()), kind.object()));
            return id.isString() ? Optional.of(id.asString()) : retryable(answer);
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
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How many acknowledged creations are not among the given ids. */
    int missing(Set<String> ids) {
        return (int)
                acknowledged.values().stream().filter(id -> !ids.contains(id)).count();
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
