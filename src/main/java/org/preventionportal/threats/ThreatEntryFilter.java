package org.preventionportal.threats;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.platform.search.Narrowing;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Narrows the list of entries. Null narrows nothing.
 *
 * @param words words of the title and of the kind of place
 */
record ThreatEntryFilter(
        @Nullable @Choices List<Region> regions,
        @Nullable @Choices List<Theme> themes,
        @Nullable PlaceKind placeKind,
        @Nullable ThreatEntryState state,
        @Nullable ThreatEntryToDo toDo,
        @Nullable @Size(max = SearchText.MAX_LENGTH) String words) {

    static final ThreatEntryFilter NONE = new ThreatEntryFilter(null, null, null, null, null, null);

    /** Confirmed entries before the end of their review date. */
    static Criteria counting(LocalDate today) {
        return Criteria.where("state")
                .is(ThreatEntryState.CONFIRMED)
                .and("confirmation.reviewOn")
                .gte(today);
    }

    /** @param visible what the caller may read */
    Criteria narrow(Criteria visible, LocalDate today, Caller caller) {
        List<Criteria> all = new ArrayList<>(List.of(visible));
        if (state != null) {
            all.add(in(state, today));
        }
        if (toDo != null) {
            all.add(toDo.narrow(caller, today));
        }
        Narrowing.anyOf(all, "content.region", regions);
        Narrowing.anyOf(all, "content.themes", themes);
        if (placeKind != null) {
            all.add(Criteria.where("content.placeKind").is(placeKind));
        }
        all.addAll(SearchText.narrowing(words));
        return new Criteria().andOperator(all);
    }

    private static Criteria in(ThreatEntryState state, LocalDate today) {
        return switch (state) {
            case CONFIRMED -> counting(today);
            case OUT_OF_DATE ->
                Criteria.where("state")
                        .is(ThreatEntryState.CONFIRMED)
                        .and("confirmation.reviewOn")
                        .lt(today);
            case PROPOSED, WITHDRAWN -> Criteria.where("state").is(state);
        };
    }
}
