package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores what the programme remembers about its work with a partner, for officers and programme managers only. It is a
 * document of its own, so that code which loads a {@link Partner} cannot show it.
 *
 * @param officer who looks after the partner; null if nobody does
 */
@Document("relationships")
record Relationship(
        @Id PartnerId id,
        @Version long version,
        @Nullable Champion champion,
        BuyIn buyIn,
        Agreement agreement,
        @Nullable PersonId officer,
        List<HistoryEntry> history)
        implements Versioned {

    /** One recorded state of the relationship. */
    record HistoryEntry(
            PersonId actor,
            Instant occurredAt,
            @Nullable Champion champion,
            BuyIn buyIn,
            Agreement agreement,
            @Nullable PersonId officer,
            @Nullable String reason) {}

    static Relationship unknown(PartnerId partner) {
        return new Relationship(partner, 0, null, BuyIn.PROSPECT, Agreement.NONE, null, List.of());
    }

    static Relationship imported(
            PartnerId partner,
            @Nullable Champion champion,
            BuyIn buyIn,
            Agreement agreement,
            @Nullable PersonId officer,
            PersonId actor,
            Instant occurredAt) {
        return unknown(partner).step(new HistoryEntry(actor, occurredAt, champion, buyIn, agreement, officer, null));
    }

    /** @param officer who looks after the partner from now on; null if nobody does */
    Relationship record(
            @Nullable Champion champion,
            BuyIn buyIn,
            Agreement agreement,
            @Nullable PersonId officer,
            PersonId actor,
            Instant occurredAt) {
        return step(new HistoryEntry(actor, occurredAt, champion, buyIn, agreement, officer, null));
    }

    Relationship handOver(PersonId to, String reason, PersonId actor, Instant occurredAt) {
        return step(new HistoryEntry(actor, occurredAt, champion, buyIn, agreement, to, reason));
    }

    private Relationship step(HistoryEntry entry) {
        return new Relationship(
                id,
                version,
                entry.champion(),
                entry.buyIn(),
                entry.agreement(),
                entry.officer(),
                Stream.concat(history.stream(), Stream.of(entry)).toList());
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
