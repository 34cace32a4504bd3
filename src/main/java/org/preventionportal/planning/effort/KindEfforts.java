package org.preventionportal.planning.effort;

import jakarta.validation.Valid;
import java.time.Clock;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Sets how many days a kind of task takes, in place of what is learnt or assumed. */
@Service
@Validated
class KindEfforts {

    private final EffortRecords records;
    private final Clock clock;

    KindEfforts(EffortRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Managers
    public KindEffort update(@Valid UpdateKindEffortInput input, Caller caller) {
        AdjustedKindEffort before =
                ConcurrencyVersions.require(records.adjusted(input.kind()), input.version(), records.of(input.kind()));
        KindEffortSetting next = input.toSetting(before.days(), caller.id(), clock.instant());
        records.save(before.with(next), input.kind());
        return records.of(input.kind());
    }
}
