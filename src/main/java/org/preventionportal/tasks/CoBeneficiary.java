package org.preventionportal.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;

/**
 * An organisation that joined a task instead of requesting its own, or whose request went into it. Its words are its
 * own: the other organisations on the task never see them, nor it theirs.
 *
 * @param reach whom it expects to be reached in addition
 * @param mergedFrom the request that it made before; null for one that joined
 */
public record CoBeneficiary(
        PartnerId partner,
        PartnerKind partnerKind,
        PersonId author,
        Instant at,
        String title,
        String description,
        Reach reach,
        @Nullable TaskId mergedFrom) {

    /** The task's need as this organisation sees it: what will be done, and its own words and people. */
    Need asOwn(Need need) {
        return new Need(
                title,
                description,
                need.kind(),
                need.region(),
                need.themes(),
                need.mainTheme(),
                need.aim(),
                reach,
                null,
                java.util.List.of());
    }
}
