package org.preventionportal.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;

/**
 * An organisation that joined a task instead of requesting its own, or whose request went into it. Its words are its
 * own: the other organisations on the task never see them, nor it theirs.
 *
 * @param sharing who in the organisation sees it here; what was set for the request that was merged
 * @param reach whom it expects to be reached in addition
 * @param madeFrom the draft or the request that its words come from
 */
public record CoBeneficiary(
        PartnerId partner,
        PartnerKind partnerKind,
        PersonId author,
        Instant joinedAt,
        String title,
        String description,
        Reach reach,
        Sharing sharing,
        @Nullable TaskId sourceTask) {

    /** An organisation as its draft has it. */
    public static CoBeneficiary of(Task draft, Instant at) {
        draft.need().refuseWithoutWords();
        return new CoBeneficiary(
                Objects.requireNonNull(draft.partnerId()),
                Objects.requireNonNull(draft.origin().partnerKind()),
                draft.author(),
                at,
                Objects.requireNonNull(draft.need().title()),
                Objects.requireNonNull(draft.need().description()),
                Objects.requireNonNull(draft.need().reach()),
                draft.sharing(),
                draft.id());
    }

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
                List.of());
    }

    /** Whether the caller is one of those in the organisation who see the task. */
    boolean isShared(Caller caller) {
        return sharing.shows(partner, author, caller);
    }
}
