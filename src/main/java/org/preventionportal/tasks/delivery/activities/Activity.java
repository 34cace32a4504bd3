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

/**
 * Holds something that was done, or is planned, for a task.
 *
 * @param description what was done or is planned, in words
 * @param partners with whom
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

    /** Everything that an amendment can change, by name, for the history. */
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put(name("description"), description);
        facts.put(name("date"), date.toString());
        facts.put(name("place"), place == null ? "" : place);
        facts.put(name("partners"), partners.toString());
        facts.put(name("potentialReach"), potentialReach.toString());
        reach.forEach(figure -> facts.put(name(figure.name()), figure.value()));
        return facts;
    }

    private String name(String fact) {
        return id + " " + fact;
    }

    public List<ReachFigure> reach(ReachStage stage) {
        return reach.stream().filter(figure -> figure.stage() == stage).toList();
    }

    public boolean isDelivered() {
        return reach.stream().anyMatch(figure -> figure.stage() == ReachStage.DELIVERED);
    }

    Activity withoutPartners() {
        return new Activity(
                id, description, date, place, List.of(), reach, potentialReach, updatedBy, updatedAt, fingerprint);
    }
}
