package org.preventionportal.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** All errors of one form come at once, each once. */
class RefusalTests {

    private static final UserError DAY = UserError.input("endsOn", ErrorCode.OUT_OF_RANGE, "Choose a later day.");
    private static final UserError TIME = UserError.input("endTime", ErrorCode.REQUIRED, "Enter the end.");

    private static Runnable broken(UserError... errors) {
        return () -> {
            throw new Refusal(errors);
        };
    }

    private static void assertRefused(ThrowingCallable form, UserError... errors) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(form)
                .satisfies(refusal -> assertThat(refusal.errors()).containsExactly(errors));
    }

    @Test
    void allRulesThatAreBrokenAreNamedInTheirOrder() {
        assertRefused(() -> Refusal.checkAll(broken(DAY), () -> {}, broken(TIME)), DAY, TIME);
        assertRefused(() -> Refusal.checkAll(broken(DAY), broken(DAY, TIME)), DAY, TIME);
        Refusal.checkAll(() -> {}, () -> {});
    }

    /** What a test or the log shows of it: a message may repeat what somebody typed. */
    @Test
    void itsMessageNamesCodesAndFieldsOnly() {
        UserError full = UserError.general(ErrorCode.FULL, "You have sent 30 files.");

        assertThat(new Refusal(DAY, full)).hasMessage("OUT_OF_RANGE at input.endsOn, FULL");
    }

    @Test
    void aConflictIsNoBrokenRule() {
        Refusal conflict = Refusal.conflict("Somebody else was faster.", "their version");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Refusal.checkAll(broken(DAY), () -> {
                    throw conflict;
                }))
                .isSameAs(conflict);
    }

    @Test
    void whatIsMadeOfAFormIsARuleToo() {
        assertRefused(() -> Refusal.checked(() -> "made", broken(DAY)), DAY);
        assertRefused(
                () -> Refusal.checked(
                        () -> {
                            throw new Refusal(TIME);
                        },
                        broken(DAY)),
                DAY,
                TIME);
        assertThat(Refusal.checked(() -> "made", () -> {})).isEqualTo("made");
    }
}
