package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request begins with what the organisation wrote before it was accepted, until a task came after that. */
class RequestPagesTests {

    private static final Map<?, ?> WITHOUT_INTEREST = Map.of("tasks", Map.of("nodes", List.of()));

    private static Map<?, ?> accepted(String acceptedAt, String... tasks) {
        List<Map<String, String>> nodes =
                Stream.of(tasks).map(task -> Map.of("createdAt", task)).toList();
        return Map.of(
                "acceptedInterest",
                Map.of("need", "A training session.", "acceptedAt", acceptedAt),
                "tasks",
                Map.of("nodes", nodes));
    }

    @Test
    void aPartnerWithEarlierTasksBeginsWithItToo() {
        Map<?, ?> isNew = accepted("2026-11-02T09:00:00Z");
        Map<?, ?> known = accepted("2026-11-02T09:00:00Z", "2026-10-30T09:00:00.5Z");
        assertThat(RequestPages.first(Stream.of(WITHOUT_INTEREST, isNew))).isEqualTo(isNew);
        assertThat(RequestPages.first(Stream.of(known))).isEqualTo(known);
    }

    @Test
    void aTaskSinceThenEndsIt() {
        Map<?, ?> used = accepted("2026-11-02T09:00:00Z", "2026-11-03T09:00:00Z");
        assertThat(RequestPages.first(Stream.of(used))).isNull();
    }

    @Test
    void ofTwoPartnersTheOneThatWasAcceptedLastBegins() {
        Map<?, ?> last = accepted("2026-11-05T09:00:00Z");
        assertThat(RequestPages.first(Stream.of(accepted("2026-11-02T09:00:00Z"), last)))
                .isEqualTo(last);
    }
}
