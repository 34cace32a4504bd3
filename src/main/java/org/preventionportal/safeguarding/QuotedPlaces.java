package org.preventionportal.safeguarding;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Refuses a text in which a search finds places, and quotes them to the author. */
abstract class QuotedPlaces<A extends Annotation> implements ConstraintValidator<A, CharSequence> {

    private final Clock clock;
    private final ToIntFunction<A> limit;
    private final BiFunction<String, LocalDate, List<Place>> search;
    private int max;

    /**
     * Searches no text that is refused for its length: all constraints of a text are checked, and to search a very long
     * one takes minutes.
     *
     * @param limit the most characters that the text may have
     */
    QuotedPlaces(Clock clock, ToIntFunction<A> limit, BiFunction<String, LocalDate, List<Place>> search) {
        this.clock = clock;
        this.limit = limit;
        this.search = search;
    }

    @Override
    public void initialize(A constraint) {
        max = limit.applyAsInt(constraint);
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        String typed = text == null ? "" : text.toString();
        List<Place> refused = typed.length() > max ? List.of() : search.apply(typed, LocalDate.now(clock));
        if (!refused.isEmpty()) {
            context.disableDefaultConstraintViolation();
            var quoting = context.unwrap(HibernateConstraintValidatorContext.class);
            refused.forEach(place -> quoting.withDynamicPayload(place.quotedFrom(typed))
                    .buildConstraintViolationWithTemplate(literal(place.adviceFor(typed)))
                    .addConstraintViolation());
        }
        return refused.isEmpty();
    }

    /** Escapes the characters that Bean Validation would interpolate. */
    private static String literal(String message) {
        return message.replaceAll("[\\\\{}$]", "\\\\$0");
    }
}
