package org.preventionportal.tasks.delivery.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.FieldChange;

/**
 * Holds something that was done, or is planned, for a task.
 *
 * @param description what was done or is planned, in words
 * @param partners with whom
 * @param updatedBy who recorded it, or last amended more than its partners
 * @param fingerprint distinguishes a repeated recording from another one under the same key; amendments keep it
 * @param potentialReach what people may come across besides; never summed into reach
 */
public record Activity(
        @BsonId String id,
        String description,
        LocalDate date,
        @Nullable String place,
        List<PartnerId> partners,
        List<ReachFigure> reach,
        List<PotentialReach> potentialReach,
        PersonId updatedBy,
        Instant updatedAt,
        @Nullable String fingerprint) {

    public static final String PREFIX = "act_";

    private static final String PARTNERS = "partners";

    /** Everything that an amendment can change, by name, for the history. */
    private Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "description",
                description,
                "date",
                date,
                PARTNERS,
                partners,
                "potentialReach",
                potentialReach.stream().map(PotentialReach::inWords).toList()));
        if (place != null) {
            facts.put("place", place);
        }
        reach.forEach(figure -> facts.put(figure.name(), figure.value()));
        return facts;
    }

    /** @param before null if the activity is new */
    List<FieldChange> changesFrom(@Nullable Activity before) {
        return FieldChange.between(before == null ? Map.of() : before.facts(), facts()).stream()
                .map(change -> change.ofPart(id))
                .toList();
    }

    List<FieldChange> removal() {
        return FieldChange.between(facts(), Map.of()).stream()
                .map(change -> change.ofPart(id))
                .toList();
    }

    /**
     * Returns this amendment. If it changes the partners only, the activity keeps who updated it before and when, since
     * organisations that joined the task read these and do not see the partners.
     */
    Activity amending(Activity before) {
        List<FieldChange> changes = changesFrom(before);
        boolean changesOnlyPartners = !changes.isEmpty()
                && changes.stream().allMatch(change -> change.field().equals(PARTNERS));
        return changesOnlyPartners ? updated(partners, before.updatedBy, before.updatedAt) : this;
    }

    private Activity updated(List<PartnerId> nextPartners, PersonId by, Instant at) {
        return new Activity(id, description, date, place, nextPartners, reach, potentialReach, by, at, fingerprint);
    }

    public List<ReachFigure> reach(ReachStage stage) {
        return reach.stream().filter(figure -> figure.stage() == stage).toList();
    }

    public boolean isDelivered() {
        return reach.stream().anyMatch(figure -> figure.stage() == ReachStage.DELIVERED);
    }

    /** Whether numbers of it are recorded, which count. */
    public boolean hasNumbers() {
        return isDelivered() || !potentialReach.isEmpty();
    }

    Activity withoutPartners() {
        return updated(List.of(), updatedBy, updatedAt);
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
