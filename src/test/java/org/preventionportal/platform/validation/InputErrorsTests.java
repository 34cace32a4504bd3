package org.preventionportal.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.TextValidation;

/** The errors of fields and of rules come together. */
class InputErrorsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);
    private static final String LONG = "A very long name";

    private final Validator validator = TextValidation.validator();

    @SuppressWarnings("MultipleNullnessAnnotations") // null is what the constraint refuses
    record Stay(
            @NotNull @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,

            @Size(max = 10, message = "Use at most 10 characters.")
            String place)
            implements ConsistentInput {

        @Override
        public void requireConsistent(LocalDate today) {
            Refusal.checkAll(Refusal.given(startsOn, this::requireOrder), this::requireNoLeeds);
        }

        private void requireOrder(LocalDate first) {
            if (endsOn != null && endsOn.isBefore(first)) {
                throw new Refusal(UserError.input("stay.endsOn", ErrorCode.OUT_OF_RANGE, "Choose a later day."));
            }
        }

        private void requireNoLeeds() {
            if (!place.startsWith("York")) {
                throw new Refusal(UserError.input("stay.place", ErrorCode.INVALID, "Choose a place in York."));
            }
        }
    }

    record BookInput(@Valid Stay stay) {}

    static class Bookings {

        void book(@Valid BookInput input, String caller) {}
    }

    private List<String> errors(Stay stay) throws NoSuchMethodException {
        Set<ConstraintViolation<Bookings>> violations = validator
                .forExecutables()
                .validateParameters(
                        new Bookings(),
                        Bookings.class.getDeclaredMethod("book", BookInput.class, String.class),
                        new Object[] {new BookInput(stay), "a caller"});
        return new InputErrors(validator)
                .of(new ConstraintViolationException(violations)).stream()
                        .map(error -> "%s: %s".formatted(String.join(".", error.field()), error.message()))
                        .toList();
    }

    @Test
    void rulesAreCheckedBesideConstraints() throws NoSuchMethodException {
        assertThat(errors(new Stay(DAY, DAY.minusDays(1), LONG)))
                .containsExactly(
                        "input.stay.place: Use at most 10 characters.", "input.stay.endsOn: Choose a later day.");
    }

    @Test
    void aRuleIsLeftOutWhereItsFieldIsMissingOrWrong() throws NoSuchMethodException {
        assertThat(errors(new Stay(null, DAY, LONG)))
                .containsExactly(
                        "input.stay.place: Use at most 10 characters.", "input.stay.startsOn: This is required.");
    }

    /** The service checks them, together with those that need its data. */
    @Test
    void rulesAloneAreLeftToTheService() throws NoSuchMethodException {
        assertThat(errors(new Stay(DAY, DAY.minusDays(1), "Leeds"))).isEmpty();
    }
}
