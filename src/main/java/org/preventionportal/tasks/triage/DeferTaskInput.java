package org.preventionportal.tasks.triage;

import jakarta.validation.constraints.Future;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.Explained;

@Explained
record DeferTaskInput(
        TaskId taskId,
        long version,
        @Future LocalDate until,
        DeferralReason reason,
        @Nullable @FreeText(max = 1000) String explanation)
        implements Explained.Reasoned, ConsistentInput {

    private static final int MAX_YEARS = 2;

    @Override
    public void requireConsistent(LocalDate today) {
        if (until != null && until.isAfter(today.plusYears(MAX_YEARS))) {
            throw new Refusal(UserError.input(
                    "until",
                    ErrorCode.OUT_OF_RANGE,
                    "Choose a day within the next two years, or decline the request."));
        }
    }
}
