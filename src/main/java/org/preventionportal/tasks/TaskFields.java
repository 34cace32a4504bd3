package org.preventionportal.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.Progress;
import org.preventionportal.tasks.progress.TaskEnding;
import org.preventionportal.tasks.sharing.Sharing;
import org.preventionportal.tasks.sharing.Visibility;

/**
 * Exposes parts of a task as flat fields of the schema. The names are bean names, since properties of an interface are
 * found by these only.
 */
public interface TaskFields {

    Origin origin();

    Need need();

    Sharing sharing();

    default @Nullable String getTitle() {
        return need().title();
    }

    default @Nullable String getDescription() {
        return need().description();
    }

    default @Nullable TaskKind getKind() {
        return need().kind();
    }

    default List<Theme> getThemes() {
        return need().themes();
    }

    default @Nullable Aim getAim() {
        return need().aim();
    }

    default @Nullable Reach getExpectedReach() {
        return need().reach();
    }

    default List<Prospect> getProspects() {
        return need().prospects();
    }

    default @Nullable PartnerKind getPartnerKind() {
        return origin().partnerKind();
    }

    Progress progress();

    default @Nullable TaskEnding getEnding() {
        return progress().ending();
    }

    default Instant getCreatedAt() {
        return origin().createdAt();
    }

    default Visibility getVisibility() {
        return sharing().visibility();
    }

    default List<PersonId> getColleagues() {
        return sharing().colleagues();
    }
}
