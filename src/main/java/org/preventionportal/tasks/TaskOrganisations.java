package org.preventionportal.tasks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.progress.TaskState;

/** Says which organisations are on a task. */
sealed interface TaskOrganisations permits Task {

    Task task();

    /** Whether a partner requests this task or has requested it. Officers record the other tasks themselves. */
    default boolean isRequested() {
        return task().state() == TaskState.DRAFT || task().requestedAt() != null;
    }

    /** Whether the organisation requested it or joined it. */
    default boolean isOn(PartnerId organisation) {
        return hasRequested(organisation) || coBeneficiary(organisation).isPresent();
    }

    private boolean hasRequested(PartnerId organisation) {
        return isRequested() && organisation.equals(task().partnerId());
    }

    default Optional<CoBeneficiary> coBeneficiary(PartnerId organisation) {
        return task().coBeneficiaries().stream()
                .filter(one -> one.partner().equals(organisation))
                .findFirst();
    }

    /** The same with an organisation as it is after a change. */
    default Task with(CoBeneficiary before, CoBeneficiary after) {
        return task().with(task().coBeneficiaries().stream()
                .map(one -> one.equals(before) ? after : one)
                .toList());
    }

    /** The author for an organisation on this task; empty if the organisation is not on it any more. */
    default Optional<PersonId> authorFor(@Nullable PartnerId organisation) {
        if (organisation == null) {
            return Optional.empty();
        }
        return hasRequested(organisation)
                ? Optional.of(task().author())
                : coBeneficiary(organisation).map(CoBeneficiary::author);
    }
}
