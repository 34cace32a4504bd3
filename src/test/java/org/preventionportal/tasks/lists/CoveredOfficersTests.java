package org.preventionportal.tasks.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.support.Account;
import org.preventionportal.tasks.progress.TaskState;

/** Conditions that an index can serve. */
class CoveredOfficersTests {

    /** Everybody but certain officers would be every task of the regions, sorted in memory. */
    @Test
    void tasksOfTheDepartedAreFoundByTheirOfficers() {
        var covered = new CoveredOfficers(List.of(), List.of(Region.WALES), List.of(Account.EVALUATOR.id()), true);

        assertThat(covered.forDeparted().getCriteriaObject())
                .isEqualTo(new Document(
                                "progress.officer", in(Account.EVALUATOR.id().value(), null))
                        .append("progress.state", in(TaskState.COMPLETED, TaskState.NOT_COMPLETED))
                        .append("need.region", in(Region.WALES)));
    }

    private static Document in(@Nullable Object... values) {
        return new Document("$in", Arrays.asList(values));
    }
}
