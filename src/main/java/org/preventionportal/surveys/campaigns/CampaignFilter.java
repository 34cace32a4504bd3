package org.preventionportal.surveys.campaigns;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Narrows a list of campaigns. A field that is null or empty does not narrow it.
 *
 * @param regions regions of the tasks that the campaign asks about
 * @param themes themes of the tasks that the campaign asks about
 * @param closesFrom the first of the days one of which must be the last day of the campaign
 */
record CampaignFilter(
        @Nullable @Size(max = 250) List<Region> regions,
        @Nullable @Size(max = 250) List<Theme> themes,
        @Nullable LocalDate closesFrom,
        @Nullable LocalDate closesTo) {

    static final CampaignFilter NONE = new CampaignFilter(null, null, null, null);

    boolean isAboutTasks() {
        return !of(regions).isEmpty() || !of(themes).isEmpty();
    }

    /** @param tasks those of the regions and themes, for campaigns about one of them */
    Criteria criteria(Collection<TaskId> tasks) {
        var all = new ArrayList<Criteria>();
        if (isAboutTasks()) {
            all.add(new Criteria().orOperator(Campaigns.about(tasks), selecting()));
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
    private Criteria selecting() {
        var all = new ArrayList<>(List.of(
                Criteria.where("plan.taskId").is(null),
                Criteria.where("plan.tasks").ne(null)));
        restrict("plan.tasks.regions", of(regions), all);
        restrict("plan.tasks.themes", of(themes), all);
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

    static <T> List<T> of(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
