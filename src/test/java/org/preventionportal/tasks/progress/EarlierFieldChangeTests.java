package org.preventionportal.tasks.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.platform.FieldChange;

/** Tests that field changes of release 0.9 are read as those that are stored now. */
class EarlierFieldChangeTests {

    static Stream<Arguments> stored() {
        return Stream.of(
                Arguments.of(
                        new FieldChange("act_7f delivered young people", null, "3 by estimate"),
                        new FieldChange("act_7f", "delivered young people", null, "3 by estimate")),
                Arguments.of(
                        new FieldChange(
                                "act_7f potentialReach",
                                "[]",
                                "[PotentialReach[kind=VIEWS, count=900], PotentialReach[kind=COPIES, count=2]]"),
                        new FieldChange("act_7f", "potentialReach", null, "900 views, 2 copies")),
                Arguments.of(
                        new FieldChange("act_7f partners", "[ptn_one, ptn_two]", "[]"),
                        new FieldChange("act_7f", "partners", "ptn_one, ptn_two", null)),
                Arguments.of(
                        new FieldChange("act_7f description", "[Draft]", "A workshop"),
                        new FieldChange("act_7f", "description", "[Draft]", "A workshop")),
                Arguments.of(new FieldChange("place", "", "Room [B]"), new FieldChange("place", null, "Room [B]")),
                Arguments.of(new FieldChange("joined", "[]", "[ptn_one]"), new FieldChange("joined", null, "ptn_one")),
                Arguments.of(
                        new FieldChange("reach", "Reach[frontline=10, method=ESTIMATE]", null),
                        new FieldChange("reach", "frontline=10, method=ESTIMATE", null)));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void anEntryIsReadAsThoseThatAreStoredNow(FieldChange stored, FieldChange read) {
        assertThat(EarlierFieldChange.readable(stored)).isEqualTo(read);
        assertThat(EarlierFieldChange.readable(read)).isEqualTo(read);
    }
}
