package org.preventionportal.planning.inkind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** What partners give to the work on a task besides money. */
@SliceTest
class InKindSupportTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    private Task task = Given.anyTask();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
    }

    private record Ref(String id) {}

    private record Support(
            String key,
            Ref partner,
            String kind,
            @Nullable Double days,
            @Nullable String description) {}

    private List<Support> listed() {
        return portal.readAll(
                OFFICER, "planning/inKindSupport", Map.of("id", task.id()), "task.inKindSupport", Support.class);
    }

    private Input support(String kind, @Nullable Double days, @Nullable String description) {
        return Input.of("taskId", task.id())
                .with("partnerId", Given.NORTH)
                .with("kind", kind)
                .with("days", days)
                .with("description", description)
                .withKey();
    }

    private double daysOf(PartnerId partner) {
        return portal.read(OFFICER, "planning/inKindDays", Map.of("id", partner), "partner.inKindDays", Double.class);
    }

    private List<String> record(Input support) {
        return portal.codes(OFFICER, "planning/recordInKindSupport", support);
    }

    private String recorded(Input support) {
        return portal.change(OFFICER, "planning/recordInKindSupport", support, "inKindSupport.key", String.class);
    }

    @Test
    void supportIsRecordedOnceAndRemoved() {
        Input time = support("STAFF_TIME", 1.5, "Two trainers");
        String recorded = recorded(time);
        assertThat(recorded(time)).as("under the same key").isEqualTo(recorded);
        assertThat(listed()).extracting(Support::key).containsExactly(recorded);
        assertThat(record(support("VENUE", 3.0, null))).isEmpty();
        assertThat(listed()).extracting(Support::kind).containsExactlyInAnyOrder("STAFF_TIME", "VENUE");
        assertThat(daysOf(Given.NORTH)).isEqualTo(1.5);
        assertThat(daysOf(Given.SOUTH)).isZero();
        Support venue = listed().stream()
                .filter(support -> support.kind().equals("VENUE"))
                .findFirst()
                .orElseThrow();
        assertThat(venue.days()).isNull();
        assertThat(venue.partner().id()).isEqualTo(Given.NORTH.value());

        Input removal = Input.of("taskId", task.id()).with("inKindSupportKey", venue.key());
        assertThat(portal.codes(OFFICER, "planning/removeInKindSupport", removal))
                .isEmpty();
        assertThat(portal.userErrors(OFFICER, "planning/removeInKindSupport", removal))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.NOT_FOUND);
                    assertThat(error.field()).containsExactly("input", "inKindSupportKey");
                });
        assertThat(listed()).extracting(Support::description).containsExactly("Two trainers");
    }

    @Test
    void theLastEntryThatATaskMayHaveCanBeSentAgain() {
        IntStream.range(0, 49).forEach(_ -> record(support("VENUE", null, null)));
        Input last = support("VENUE", null, null);
        assertThat(record(last)).isEmpty();
        assertThat(record(last)).isEmpty();
        assertThat(record(support("VENUE", null, null))).containsExactly("FULL");
    }

    @Test
    void badInputIsRefused() {
        assertThat(record(support("STAFF_TIME", null, null))).containsExactly("REQUIRED");
        for (double days : List.of(0.0, 251.0, 1.3)) {
            assertThat(record(support("STAFF_TIME", days, null))).containsExactly("OUT_OF_RANGE");
        }
        assertThat(record(support("OTHER", null, " "))).containsExactly("REQUIRED");
        assertThat(record(support("VENUE", null, null).with("partnerId", Given.SOUTH)))
                .containsExactly("INVALID");
        assertThat(record(support("STAFF_TIME", 251.0, null).with("partnerId", Given.SOUTH)))
                .as("both at once")
                .containsExactly("INVALID", "OUT_OF_RANGE");
        assertThat(record(support("STAFF_TIME", 251.0, "x".repeat(501))))
                .as("the field and the rule at once")
                .containsExactly("TOO_LONG", "OUT_OF_RANGE");
    }
}
