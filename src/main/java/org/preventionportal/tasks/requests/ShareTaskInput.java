package org.preventionportal.tasks.requests;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.sharing.Sharing;
import org.preventionportal.tasks.sharing.Visibility;

record ShareTaskInput(
        TaskId taskId,
        long version,
        Visibility visibility,
        @Nullable @Size(max = 50) List<PersonId> colleagueIds) implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        requireColleagues();
    }

    private void requireColleagues() {
        if (visibility == Visibility.NAMED_COLLEAGUES && named().isEmpty()) {
            throw new Refusal(UserError.input("colleagueIds", ErrorCode.REQUIRED, "Choose at least one colleague."));
        }
    }

    private List<PersonId> named() {
        return colleagueIds == null
                ? List.of()
                : colleagueIds.stream().distinct().toList();
    }

    Sharing toSharing() {
        requireColleagues();
        return new Sharing(visibility, visibility == Visibility.NAMED_COLLEAGUES ? named() : List.of());
    }
}
