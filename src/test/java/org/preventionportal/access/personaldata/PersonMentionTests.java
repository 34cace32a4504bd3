package org.preventionportal.access.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;

/** MongoDB has no type for a day, so only the record tells a day from midnight. */
class PersonMentionTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-07-01T00:00:00Z");

    private record Visit(List<Entry> entries) {}

    private record Entry(PersonId visitor, LocalDate day) {}

    private record Message(PersonId author, Instant sentAt) {}

    @Test
    void aDayIsADayAndMidnightIsATime() {
        var entry = new Document("visitor", "robin").append("day", Date.from(MIDNIGHT));
        assertThat(dates(Visit.class, "visitor", new Document("entries", List.of(entry))))
                .containsExactly(LocalDate.of(2026, 7, 1));

        var message = new Document("author", "robin").append("sentAt", Date.from(MIDNIGHT));
        assertThat(dates(Message.class, "author", message)).containsExactly(MIDNIGHT);
    }

    private static Stream<Temporal> dates(Class<?> type, String field, Document stored) {
        var mention = new PersonMention(
                field,
                RecordPaths.ending(type, field),
                RecordPaths.days(type),
                subject -> "robin",
                true,
                "You were there",
                List.of());
        return mention.items(stored, new DataSubject(new PersonId("robin"), null), "Visits", "")
                .map(item -> Objects.requireNonNull(item.occurredAt()));
    }
}
