package org.preventionportal.tasks.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.tasks.lists.CoveredOfficers;
import org.preventionportal.tasks.lists.TaskToDo;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.OverdueFilter;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskFilter;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Narrows the triage queue. A field that is null or empty does not narrow it.
 *
 * @param words words of the title and the description, or of what an organisation that joined has written, or the
 *     reference
 * @param partnerIds partners that requested or joined the request
 * @param requestedFrom the first day on which the request may have been sent
 */
record TriageQueueFilter(
        @Nullable @Choices List<Region> regions,
        @Nullable @Choices List<Theme> themes,
        @Nullable @Choices List<TaskKind> kinds,
        @Nullable @Choices List<PartnerKind> partnerKinds,
        @Nullable @Choices List<TriageQueueState> states,
        @Nullable @Valid OverdueFilter overdue,
        @Nullable Boolean isAcknowledged,
        @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
        @Nullable TaskToDo toDo,
        @Nullable @Size(max = 250) List<PartnerId> partnerIds,
        @Nullable LocalDate requestedFrom,
        @Nullable LocalDate requestedTo) {

    public static final TriageQueueFilter NONE =
            new TriageQueueFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The states of requests that can be in the queue, in the order in which they are counted. */
    enum TriageQueueState {
        REQUESTED,
        INFORMATION_REQUESTED,
        DEFERRED
    }

    /** Returns the condition for the queue, by default for the requests that wait now. */
    Criteria narrow(Caller caller, LocalDate today) {
        List<TaskState> inQueue = states == null || states.isEmpty()
                ? TaskState.WAITING
                : states.stream().map(state -> TaskState.valueOf(state.name())).toList();
        var others = TaskFilter.ofWaiting(regions, themes, kinds, partnerKinds, overdue, words, partnerIds);
        List<Criteria> all =
                new ArrayList<>(List.of(Criteria.where("progress.state").in(inQueue), others.narrow(caller, today)));
        if (isAcknowledged != null) {
            var day = Criteria.where("progress.clock.acknowledgeBy");
            all.add(isAcknowledged ? day.is(null) : day.gte(LocalDate.EPOCH));
        }
        if (toDo != null) {
            all.add(
                    toDo.isQueued()
                            ? toDo.narrow(List.of(), CoveredOfficers.NOBODY, caller, today)
                            : Criteria.where("_id").in(List.of()));
        }
        if (requestedFrom != null || requestedTo != null) {
            all.add(LondonTime.during("progress.requestedAt", requestedFrom, requestedTo));
        }
        return new Criteria().andOperator(all);
    }

    /** The same filter for requests in every state of the queue. */
    TriageQueueFilter ofAllStates() {
        var all = List.of(TriageQueueState.values());
        return new TriageQueueFilter(
                regions,
                themes,
                kinds,
                partnerKinds,
                all,
                overdue,
                null,
                words,
                toDo,
                partnerIds,
                requestedFrom,
                requestedTo);
    }
}
