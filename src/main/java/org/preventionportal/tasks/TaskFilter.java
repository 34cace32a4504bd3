package org.preventionportal.tasks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.query.Criteria;

/** What a list of tasks is narrowed by; what is left out does not narrow. */
public record TaskFilter(
        @Nullable @Size(max = 250) List<Region> regions,
        @Nullable @Size(max = 250) List<Theme> themes,
        @Nullable @Size(max = 250) List<TaskKind> kinds,
        @Nullable @Size(max = 250) List<PartnerKind> partnerKinds,
        @Nullable @Size(max = 250) List<TaskState> states,
        @Nullable @Size(max = 250) List<PersonId> officers,
        @Nullable @Valid LateFilter late) {

    public static final TaskFilter NONE = new TaskFilter(null, null, null, null, null, null, null);

    /**
     * @param scope what holds in any case
     * @param today by which promises are late
     */
    Criteria narrow(Criteria scope, LocalDate today) {
        List<Criteria> all = new ArrayList<>(List.of(scope));
        narrow(all, "need.region", regions);
        narrow(all, "need.themes", themes);
        narrow(all, "need.kind", kinds);
        narrow(all, "origin.partnerKind", partnerKinds);
        narrow(all, "progress.state", states);
        if (officers != null) {
            narrow(
                    all,
                    "progress.officer",
                    officers.stream().map(PersonId::value).toList());
        }
        if (late != null) {
            all.add(late.narrow(today));
        }
        return new Criteria().andOperator(all);
    }

    private static void narrow(List<Criteria> all, String field, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            all.add(Criteria.where(field).in(values));
        }
    }

    /** As a condition on the queue: only open states make sense there, and without any named those that wait now. */
    Criteria narrowQueue(Criteria scope, LocalDate today) {
        List<TaskState> open = states == null || states.isEmpty()
                ? List.of(TaskState.REQUESTED, TaskState.INFORMATION_REQUESTED)
                : states.stream().filter(TaskState.OPEN::contains).toList();
        var others = new TaskFilter(regions, themes, kinds, partnerKinds, null, officers, late);
        return new Criteria().andOperator(Criteria.where("progress.state").in(open), others.narrow(scope, today));
    }
}
