package org.preventionportal.safeguarding;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Reports places in a text as violations that quote them to the author. */
final class QuotedPlaces {

    private QuotedPlaces() {}

    /**
     * Searches no text that is refused for its length: all constraints of a text are checked, and to search a very long
     * one takes minutes.
     *
     * @param max the most characters that the text may have
     * @return whether there are none
     */
    static boolean report(
            @Nullable CharSequence text,
            int max,
            Function<String, List<Place>> search,
            ConstraintValidatorContext context) {
        String typed = text == null ? "" : text.toString();
        List<Place> refused = typed.length() > max ? List.of() : search.apply(typed);
        if (!refused.isEmpty()) {
            context.disableDefaultConstraintViolation();
            refused.forEach(place -> context.buildConstraintViolationWithTemplate(literal(place.adviceFor(typed)))
                    .addConstraintViolation());
        }
        return refused.isEmpty();
    }

    /** Escapes the characters that Bean Validation would interpolate. */
    private static String literal(String message) {
        return message.replaceAll("[\\\\{}$]", "\\\\$0");
    }
}
