package org.preventionportal.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.api.QueryResult;

class HomeCountsTests {

    private static final HomeCounts COUNTS = new HomeCounts(Map.of(
            "toDo",
            List.of(
                    Map.of("toDo", "DECIDE", "taskCount", 3, "isSession", false),
                    Map.of("toDo", "ACKNOWLEDGE", "taskCount", 0),
                    Map.of("toDo", "VERIFY_OUTCOME", "taskCount", 1, "isSession", false),
                    Map.of("toDo", "RECORD_DELIVERY", "taskCount", 4, "isSession", false),
                    Map.of("toDo", "ATTEND_SESSION", "taskCount", 8, "isSession", true),
                    Map.of("toDo", "ATTEND_SESSION_THIS_WEEK", "taskCount", 3, "isSession", true),
                    Map.of("toDo", "CONTINUE_DELIVERY", "taskCount", 2, "isSession", true)),
            "regions",
            List.of(Map.of("deferredCount", 2), Map.of("deferredCount", 5)),
            "plannedSurveyCampaignCount",
            1,
            "reportDraftCount",
            4,
            "suspendedPartnerCount",
            2,
            "unusedAccountCount",
            1));

    @Test
    void whatHasNoTasksDoesNotWaitNorDoSessionsAndWorkUnderWay() {
        assertThat(COUNTS.waiting())
                .extracting(one -> QueryResult.text(one, "toDo"))
                .containsExactly("RECORD_DELIVERY", "DECIDE", "VERIFY_OUTCOME");
    }

    @Test
    void countsAreFoundByName() {
        assertThat(COUNTS.tasks("ATTEND_SESSION")).isEqualTo(8);
        assertThat(COUNTS.tasks("DECIDE_OVERDUE")).isZero();
    }

    @Test
    void sumsAreOfAllRegionsAndOfAllReviews() {
        assertThat(COUNTS.deferred()).isEqualTo(7);
        assertThat(COUNTS.reviews()).isEqualTo(5);
        assertThat(COUNTS.accounts()).isEqualTo(3);
    }

    @Test
    void aReaderForWhomNothingIsCountedHasNothing() {
        var nothing = new HomeCounts(Map.of());

        assertThat(nothing.waiting()).isEmpty();
        assertThat(nothing.tasks("DECIDE") + nothing.reviews() + nothing.accounts() + nothing.deferred())
                .isZero();
    }
}
