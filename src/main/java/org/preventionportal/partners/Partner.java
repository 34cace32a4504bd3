package org.preventionportal.partners;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores an organisation that the programme works with.
 *
 * @param sortName orders lists
 * @param words what a search by name looks in: the search terms of the name, in Wales also as a Welsh one; empty in
 *     a list
 * @param history empty in a list
 * @param fingerprint distinguishes a repeated registration from another one with the same key; null for imported
 *     partners
 * @param frontDoor the numbers of children's services; null unless a local authority has entered them
 */
@Document("partners")
public record Partner(
        @BsonId PartnerId id,
        @Version long version,
        String name,
        String sortName,
        List<String> words,
        PartnerKind kind,
        Region region,
        PartnerState state,
        List<PartnerHistoryEntry> history,
        @Nullable String fingerprint,
        @Nullable FrontDoor frontDoor)
        implements Keyed, Versioned {

    public Partner {
        words = Objects.requireNonNullElse(words, List.of()); // not read for a list
        history = Objects.requireNonNullElse(history, List.of()); // not read for a list
    }

    /** The id of the partner that is registered for an object of another module. */
    public static PartnerId idFor(Id source) {
        return new PartnerId(Ids.ofKey(PartnerId.PREFIX, source, "partner"));
    }

    static Partner register(
            PartnerId id,
            String name,
            PartnerKind kind,
            Region region,
            PersonId actor,
            Instant occurredAt,
            @Nullable String key) {
        var registered =
                new PartnerHistoryEntry(actor, occurredAt, PartnerHistoryEntry.Action.REGISTERED, null, List.of());
        return named(id, 0, name, kind, region, PartnerState.ACTIVE, List.of(registered), key, null);
    }

    private static Partner named(
            PartnerId id,
            long version,
            String name,
            PartnerKind kind,
            Region region,
            PartnerState state,
            List<PartnerHistoryEntry> history,
            @Nullable String fingerprint,
            @Nullable FrontDoor frontDoor) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        FrontDoor kept = kind == PartnerKind.LOCAL_AUTHORITY ? frontDoor : null;
        return new Partner(
                id,
                version,
                tidy,
                SearchTerms.sortKey(tidy),
                region == Region.WALES ? SearchTerms.ofWelsh(tidy) : SearchTerms.of(tidy),
                kind,
                region,
                state,
                history,
                fingerprint,
                kept);
    }

    /** The words of a name in the form in which names are compared and sorted. */
    static List<String> words(String text) {
        return SearchTerms.words(text);
    }

    /** An update that changes nothing adds no entry. */
    Partner update(String name, PartnerKind kind, Region region, PersonId actor, Instant occurredAt) {
        Partner updated = named(id, version, name, kind, region, state, history, fingerprint, frontDoor);
        var changes = FieldChange.all(
                FieldChange.of("name", this.name, updated.name),
                FieldChange.of("kind", this.kind, kind),
                FieldChange.of("region", this.region, region),
                FrontDoor.changes(frontDoor, updated.frontDoor));
        return changes.isEmpty()
                ? this
                : updated.with(
                        new PartnerHistoryEntry(actor, occurredAt, PartnerHistoryEntry.Action.UPDATED, null, changes));
    }

    /** Whether people can call its front door. */
    boolean hasOpenFrontDoor() {
        return state == PartnerState.ACTIVE && frontDoor != null;
    }

    /** An update that changes nothing adds no entry. */
    Partner withFrontDoor(@Nullable FrontDoor next, PersonId actor, Instant occurredAt) {
        if (kind != PartnerKind.LOCAL_AUTHORITY) {
            throw new Refusal(
                    UserError.general(ErrorCode.WRONG_STATE, "Only a local authority has a children's front door."));
        }
        var changes = FrontDoor.changes(frontDoor, next);
        return changes.isEmpty()
                ? this
                : new Partner(id, version, name, sortName, words, kind, region, state, history, fingerprint, next)
                        .with(new PartnerHistoryEntry(
                                actor, occurredAt, PartnerHistoryEntry.Action.UPDATED, null, changes));
    }

    private Partner with(PartnerHistoryEntry entry) {
        return new Partner(id, version, name, sortName, words, kind, region, state, and(entry), fingerprint, frontDoor);
    }

    Partner suspend(String reason, PersonId actor, Instant occurredAt) {
        return become(
                PartnerState.SUSPENDED,
                new PartnerHistoryEntry(actor, occurredAt, PartnerHistoryEntry.Action.SUSPENDED, reason, List.of()));
    }

    Partner reinstate(String reason, PersonId actor, Instant occurredAt) {
        return become(
                PartnerState.ACTIVE,
                new PartnerHistoryEntry(actor, occurredAt, PartnerHistoryEntry.Action.REINSTATED, reason, List.of()));
    }

    private Partner become(PartnerState next, PartnerHistoryEntry entry) {
        if (state == next) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "This partner is already %s.".formatted(EnumWords.of(next))));
        }
        return new Partner(id, version, name, sortName, words, kind, region, next, and(entry), fingerprint, frontDoor);
    }

    private List<PartnerHistoryEntry> and(PartnerHistoryEntry entry) {
        if (history.isEmpty()) { // every stored partner has one
            throw new IllegalStateException("A partner that was read without its history cannot be changed");
        }
        return Stream.concat(history.stream(), Stream.of(entry)).toList();
    }

    public boolean isSuspended() {
        return state == PartnerState.SUSPENDED;
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
