package org.preventionportal.tasks.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Given;
import org.preventionportal.support.Needs;

/** What a need lacks for a request, and what it says of the work that organisations share. */
class NeedTests {

    private static final Need COMPLETE = Given.need(Region.WALES);
    private static final Need EMPTY = Need.empty(Region.WALES);

    private static List<String> fields(Stream<UserError> errors) {
        return errors.map(error -> String.join(".", error.field())).toList();
    }

    private static void assertRefused(ThrowingCallable step, String... fields) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(step)
                .satisfies(
                        refusal -> assertThat(fields(refusal.errors().stream())).containsExactly(fields));
    }

    @Test
    void aRequestLacksWhatADraftLeavesOut() {
        assertThat(fields(EMPTY.gaps().stream()))
                .containsExactly(
                        "input.need.title",
                        "input.need.description",
                        "input.need.kind",
                        "input.need.themes",
                        "input.need.aim",
                        "input.need.reach");
        assertThat(COMPLETE.gaps()).isEmpty();
    }

    @Test
    void aReachOfNobodyIsAGap() {
        Need nobody = Needs.with(COMPLETE, Map.of("reach", new Reach(0, 0, 0, 0, Reach.Method.ESTIMATE)));

        assertThat(nobody.gaps())
                .extracting(UserError::message)
                .containsExactly("Enter how many people this would reach.");
    }

    /** To join needs words and people, to reclassify needs no words. */
    @Test
    void aStepRefusesTheGapsOfItsOwnFields() {
        assertRefused(EMPTY::refuseWithoutWords, "input.need.title", "input.need.description", "input.need.reach");
        assertRefused(EMPTY::refuseWithoutClassification, "input.kind", "input.themes", "input.aim", "input.reach");
        COMPLETE.refuseWithoutWords();
        COMPLETE.refuseWithoutClassification();
    }

    @Test
    void anotherClassificationKeepsTheWords() {
        Need other = COMPLETE.classifiedAs(
                TaskKind.CAMPAIGN, Region.LONDON, List.of(Theme.ONLINE_HARM), Aim.AWARENESS, COMPLETE.reach());

        assertThat(other.mainTheme()).isEqualTo(Theme.ONLINE_HARM);
        assertThat(other)
                .usingRecursiveComparison()
                .ignoringFields("kind", "region", "themes", "mainTheme", "aim")
                .isEqualTo(COMPLETE);
        assertThat(other.isClassifiedAs(COMPLETE)).isFalse();
    }
}
