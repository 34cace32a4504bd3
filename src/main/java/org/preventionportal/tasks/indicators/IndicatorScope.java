package org.preventionportal.tasks.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Limits a count to a part of the programme.
 *
 * @param region null for all, and so for the others
 * @param theme that a task has, perhaps among others
 * @param partnerKind of the partner that requested the task
 */
public record IndicatorScope(
        @Nullable Region region,
        @Nullable Theme theme,
        @Nullable PartnerKind partnerKind) {

    public static final IndicatorScope WHOLE = new IndicatorScope(null, null, null);

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** @param task the path to a task in what is looked at; empty where that is a task */
    public List<Criteria> conditions(String task) {
        return Stream.of(
                        condition(task + "need.region", region),
                        condition(task + "need.themes", theme),
                        condition(task + "origin.partnerKind", partnerKind))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Criteria> condition(String field, @Nullable Enum<?> value) {
        return value == null ? List.of() : List.of(Criteria.where(field).is(value.name()));
    }
}
