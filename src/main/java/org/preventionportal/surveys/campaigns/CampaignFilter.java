package org.preventionportal.surveys.campaigns;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Narrows a list of campaigns. A field that is null or empty does not narrow it.
 *
 * @param regions regions of the tasks that the campaign asks about
 * @param themes themes of the tasks that the campaign asks about
 * @param partnerIds partners of the one task that the campaign is about
 * @param officerIds who created the campaign
 * @param closesFrom the earliest last day
 * @param closesTo the latest last day
 */
record CampaignFilter(
        @Choices List<Region> regions,
        @Choices List<Theme> themes,
        @Size(max = 250) List<PartnerId> partnerIds,
        @Size(max = 250) List<PersonId> officerIds,
        @Nullable LocalDate closesFrom,
        @Nullable LocalDate closesTo) {

    static final CampaignFilter NONE = new CampaignFilter(List.of(), List.of(), List.of(), List.of(), null, null);

    CampaignFilter {
        regions = Objects.requireNonNullElse(regions, List.of());
        themes = Objects.requireNonNullElse(themes, List.of());
        partnerIds = Objects.requireNonNullElse(partnerIds, List.of());
        officerIds = Objects.requireNonNullElse(officerIds, List.of());
    }

    boolean isAboutTasks() {
        return !regions.isEmpty() || !themes.isEmpty() || isAboutPartners();
    }

    boolean isAboutPartners() {
        return !partnerIds.isEmpty();
    }

    boolean admits(Region region) {
        return regions.isEmpty() || regions.contains(region);
    }

    /** The campaigns of these officers whose last day is one of the days. */
    Criteria createdAndClosing() {
        var all = new ArrayList<Criteria>();
        if (!officerIds.isEmpty()) {
            all.add(Criteria.where("createdBy").in(Id.values(officerIds)));
        }
        if (closesFrom != null) {
            all.add(Criteria.where("plan.closesOn").gte(closesFrom));
        }
        if (closesTo != null) {
            all.add(Criteria.where("plan.closesOn").lte(closesTo));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    /** The campaigns whose selection of tasks is of these regions and themes, or does not restrict them. */
    Criteria selecting() {
        var all = new ArrayList<>(List.of(
                Criteria.where("plan.taskId").is(null),
                Criteria.where("plan.tasks").ne(null)));
        restrict("plan.tasks.regions", regions, all);
        restrict("plan.tasks.themes", themes, all);
        return new Criteria().andOperator(all);
    }

    private static void restrict(String field, List<?> values, List<Criteria> all) {
        if (!values.isEmpty()) {
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where(field).in(values),
                            Criteria.where(field).size(0)));
        }
    }
}
