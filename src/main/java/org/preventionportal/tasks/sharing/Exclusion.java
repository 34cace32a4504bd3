package org.preventionportal.tasks.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Says that a person must not see a task, whatever their roles allow. A lifted exclusion stays for those who manage it.
 *
 * @param person who must not see it
 * @param partner the organisation whose lead decided this; null if a programme manager did
 * @param liftedAt null while it holds
 */
public record Exclusion(
        PersonId person,
        @Nullable PartnerId partner,
        String reason,
        PersonId createdBy,
        Instant createdAt,
        @Nullable String liftingReason,
        @Nullable PersonId liftedBy,
        @Nullable Instant liftedAt) {

    public static Exclusion of(
            PersonId person, @Nullable PartnerId partner, String reason, PersonId createdBy, Instant createdAt) {
        return new Exclusion(person, partner, reason, createdBy, createdAt, null, null, null);
    }

    /** The condition for tasks that do not exclude the person. Queries need it beside what permits the person. */
    public static Criteria noneOf(PersonId person) {
        return Criteria.where("sharing.exclusions").not().elemMatch(inForceFor(person));
    }

    /**
     * The condition for tasks that exclude the person, who is also named outside of {@code $elemMatch}: engines on
     * PostgreSQL use no index for that.
     */
    public static Criteria anyOf(PersonId person) {
        return Criteria.where("sharing.exclusions.person")
                .is(person.value())
                .and("sharing.exclusions")
                .elemMatch(inForceFor(person));
    }

    /** The condition for an exclusion of the person. */
    private static Criteria inForceFor(PersonId person) {
        return Criteria.where("person").is(person.value()).and("liftedAt").is(null);
    }

    public Exclusion lift(String why, PersonId by, Instant at) {
        return new Exclusion(person, partner, reason, createdBy, createdAt, why, by, at);
    }

    /** Leads manage what leads of their organisation decided, programme managers everything. */
    public boolean isManagedBy(Caller caller) {
        return caller.isManager() || (partner != null && caller.leads(partner));
    }

    public boolean isInForce() {
        return liftedAt == null;
    }

    public boolean excludes(PersonId somebody) {
        return isInForce() && person.equals(somebody);
    }
}
