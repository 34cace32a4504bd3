package org.preventionportal.tasks.trackrecord;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;

/**
 * Says what came of completed tasks of one kind for one kind of partner.
 *
 * @param createdFrom the first day on which a counted task may have been created
 * @param taskCount null if there are too few, as are reach and outcomes
 * @param taskIds the counted tasks, for what other modules know of them; none if there are too few
 */
public record TrackRecord(
        TaskKind kind,
        PartnerKind partnerKind,
        LocalDate createdFrom,
        @Nullable Integer taskCount,
        @Nullable TrackRecordReach reach,
        @Nullable TrackRecordOutcomes outcomes,
        List<TaskId> taskIds) {

    static TrackRecord ofTooFew(TaskKind kind, PartnerKind partnerKind, LocalDate createdFrom) {
        return new TrackRecord(kind, partnerKind, createdFrom, null, null, null, List.of());
    }
}
