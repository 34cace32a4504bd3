package org.preventionportal.faults;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates objects as a careful client does: each with a key of its own, which is sent again, to a node that answers,
 * until the creation is acknowledged.
 */
final class Creations {

    private static final int MAX_TRIES = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where to send the next request, which changes when a node dies. */
    private final Supplier<HttpPortal> portal;

    private final Map<Input, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    Creations(Supplier<HttpPortal> portal) {
        this.portal = portal;
    }

    /** Creates a partner, however often it takes to be told so. */
    void create() {
        Input input = Input.of("name", "Charity " + number.incrementAndGet())
                .withKey()
                .with("kind", "OTHER")
                .with("region", "WALES");
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Optional<String> id = send(input);
            if (id.isPresent()) {
                acknowledged.put(input, id.get());
                return;
            }
            repeated.incrementAndGet();
        }
        throw new AssertionError("Never acknowledged: " + input);
    }

    /** Repeats what was acknowledged, as a client does that has crashed and does not know: it gets the same object. */
    void repeatAll() {
        acknowledged.forEach((input, id) -> {
            if (!send(input).equals(Optional.of(id))) {
                doubled.incrementAndGet();
            }
        });
    }

    /** The id of what was created, unless there was no answer or one that asks to try again. */
    private Optional<String> send(Input input) {
        try {
            Answer answer = new Wire(portal.get())
                    .send(Account.MANAGER, HttpPortal.documentText("partners/registerPartner"), Map.of("input", input));
            JsonNode partner = JSON.readTree(answer.body()).at("/data/registerPartner/partner/id");
            return partner.isString() ? Optional.of(partner.asString()) : retryable(answer);
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
     * @param stored the ids of all partners that were created, as the database has them
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
