package org.preventionportal.partners;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.search.Narrowing;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.platform.validation.Choices;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Narrows a list of partners. A null field does not narrow it.
 *
 * @param officerIds the officers who look after the partner, which only officers and programme managers may know
 * @param updatedFrom of partners with an entry of their history of this time or later
 */
record PartnerFilter(
        @Nullable @Size(max = 200) String name,
        @Nullable @Choices List<PartnerKind> kinds,
        @Nullable @Choices List<Region> regions,
        @Nullable PartnerState state,
        @Nullable @Size(max = 250) List<PersonId> officerIds,
        @Nullable Instant updatedFrom) {

    static final PartnerFilter NONE = new PartnerFilter(null, null, null, null, null, null);

    static PartnerFilter ofName(String name) {
        return new PartnerFilter(name, null, null, null, null, null);
    }

    /** @param scope the partners that the caller sees, and those of the officers if the filter names any */
    Criteria narrow(Criteria scope) {
        var all = new ArrayList<Criteria>(List.of(scope));
        if (name != null && !Partner.words(name).isEmpty()) {
            all.addAll(SearchText.of(name).beginningOn("words"));
        }
        Narrowing.anyOf(all, "kind", kinds);
        Narrowing.anyOf(all, "region", regions);
        if (state != null) {
            all.add(Criteria.where("state").is(state));
        }
        if (updatedFrom != null) {
            all.add(Criteria.where("history.occurredAt").gte(updatedFrom));
        }
        return new Criteria().andOperator(all);
    }
}
