package org.preventionportal.tasks.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.delivery.activities.PotentialReach;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.indicators.ReachCounts.People;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.Theme;

/**
 * Holds what MongoDB sums for {@link ReachCounts}: by months or themes there are hundreds of rows, so the driver's
 * codec reads them.
 */
final class ReachRows {

    private ReachRows() {}

    /**
     * @param month null if it is not counted by month
     * @param themes null if it is not counted by themes
     * @param region null if it is not counted by region
     * @param partnerKind null if it is not counted by kind of partner
     */
    public record RecordedKey(
            @Nullable String month,
            @Nullable List<Theme> themes,
            @Nullable Region region,
            @Nullable PartnerKind partnerKind,
            ReachStage stage,
            ReachKind kind,
            Reach.Method method) {}

    public record Recorded(@BsonId RecordedKey id, long people) {

        ReachStage stage() {
            return id.stage();
        }

        People counted() {
            return new People(id.region(), id.partnerKind(), id.kind(), id.method(), people);
        }
    }

    public record Potential(@BsonId PotentialReach.Kind id, long people) {}

    /** As {@link RecordedKey}. */
    public record ExpectedKey(
            @Nullable String month,
            @Nullable List<Theme> themes,
            @Nullable Region region,
            @Nullable PartnerKind partnerKind,
            Reach.Method method) {}

    public record Expected(@BsonId ExpectedKey id, long professionals, long youngPeople, long other) {

        Stream<People> counted() {
            return Stream.of(
                    of(ReachKind.PROFESSIONALS, professionals),
                    of(ReachKind.YOUNG_PEOPLE, youngPeople),
                    of(ReachKind.OTHER, other));
        }

        private People of(ReachKind kind, long people) {
            return new People(id.region(), id.partnerKind(), kind, id.method(), people);
        }
    }
}
