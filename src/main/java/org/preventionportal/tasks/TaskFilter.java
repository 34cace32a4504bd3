package org.preventionportal.tasks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.OverdueFilter;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.query.Criteria;

/** Narrows a list of tasks. A field that is null or empty does not narrow it. */
public record TaskFilter(
        @Nullable @Size(max = 250) List<Region> regions,
        @Nullable @Size(max = 250) List<Theme> themes,
        @Nullable @Size(max = 250) List<TaskKind> kinds,
        @Nullable @Size(max = 250) List<PartnerKind> partnerKinds,
        @Nullable @Size(max = 250) List<TaskState> states,
        @Nullable @Size(max = 250) List<PersonId> officerIds,
        @Nullable @Valid OverdueFilter overdue) {

    public static final List<TaskState> WAITING = List.of(TaskState.REQUESTED, TaskState.INFORMATION_REQUESTED);

    public static final TaskFilter NONE = new TaskFilter(null, null, null, null, null, null, null);

    /**
     * @param caller the caller whose scope applies
     * @param today the day that response targets are compared with
     */
    Criteria narrow(Caller caller, LocalDate today) {
        List<Criteria> all = new ArrayList<>(List.of(TaskScope.of(caller)));
        narrow(all, "need.region", regions);
        narrow(all, "need.themes", themes);
        narrow(all, "need.kind", kinds);
        if (partnerKinds != null && !partnerKinds.isEmpty()) {
            all.add(ofKinds(partnerKinds, caller));
        }
        narrow(all, "progress.state", states);
        if (officerIds != null) {
            narrow(
                    all,
                    "progress.officer",
                    officerIds.stream().map(PersonId::value).toList());
        }
        if (overdue != null) {
            all.add(overdue.narrow(today));
            if (!caller.isOfficer()) {
                all.add(Criteria.where("origin.partner")
                        .in(own(caller))); // response targets of other organisations are not disclosed
            }
        }
        return new Criteria().andOperator(all);
    }

    /**
     * Compares the requester's kind for officers and programme managers, and only the own organisation's kind for
     * members.
     */
    private static Criteria ofKinds(List<PartnerKind> kinds, Caller caller) {
        var requested = Criteria.where("origin.partnerKind").in(kinds);
        if (caller.isOfficer()) {
            return requested;
        }
        List<String> own = own(caller);
        return new Criteria()
                .orOperator(
                        requested.and("origin.partner").in(own),
                        Criteria.where("coBeneficiaries")
                                .elemMatch(Criteria.where("partner")
                                        .in(own)
                                        .and("partnerKind")
                                        .in(kinds)));
    }

    private static List<String> own(Caller caller) {
        return caller.partners().stream().map(PartnerId::value).toList();
    }

    private static void narrow(List<Criteria> all, String field, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            all.add(Criteria.where(field).in(values));
        }
    }
}
