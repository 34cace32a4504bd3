package org.preventionportal.attacks;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;

/** Asks about ids, and leaves out of the answers the id and what differs between any two answers. */
final class ComparableAnswers {

    private static final String NODE = HttpPortal.documentText("platform/node");

    private final Wire wire;
    private final Map<Kind, String> unknownNodes = new HashMap<>();

    ComparableAnswers(Wire wire) {
        this.wire = wire;
    }

    private record Kind(@Nullable Account account, String ids) {}

    String sent(@Nullable Account account, String document, Map<String, ?> variables, String id) {
        return comparable(wire.send(account, document, variables), id);
    }

    String node(@Nullable Account account, String id) {
        return sent(account, NODE, Map.of("id", id), id);
    }

    /** The answer for an id of the same kind that nothing has. It is the same for all of them, and asked for once. */
    String unknownNode(@Nullable Account account, String id) {
        return unknownNodes.computeIfAbsent(
                new Kind(account, IdPlaces.kind(id)), _ -> node(account, IdPlaces.unknown(id)));
    }

    /** A limit that could not be counted in time is not in the answer. */
    static String comparable(Answer answer, String id) {
        return answer.status()
                + answer.body()
                        .replace(id, "ID")
                        .replaceAll("\"correlationId\":\"[^\"]+\"", "")
                        .replaceAll(",?\"rateLimit\":\\{[^}]+}", "");
    }
}
