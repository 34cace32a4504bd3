package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the programme remembers of a partner, for officers and managers only. It is kept apart from {@link Partner} so
 * that nothing which loads a partner can show it.
 */
@Document("relationships")
record Relationship(
        @Id PartnerId id,
        @Version long version,
        @Nullable Champion champion,
        BuyIn buyIn,
        Agreement agreement,
        List<Step> history) {

    /** How the relationship was seen, by whom and since when. */
    record Step(PersonId by, Instant at, @Nullable Champion champion, BuyIn buyIn, Agreement agreement) {}

    static Relationship unknown(PartnerId partner) {
        return new Relationship(partner, 0, null, BuyIn.PROSPECT, Agreement.NONE, List.of());
    }

    Relationship record(@Nullable Champion champion, BuyIn buyIn, Agreement agreement, PersonId by, Instant at) {
        var step = new Step(by, at, champion, buyIn, agreement);
        return new Relationship(
                id,
                version,
                champion,
                buyIn,
                agreement,
                Stream.concat(history.stream(), Stream.of(step)).toList());
    }
}
