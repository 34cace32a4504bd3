package org.preventionportal.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Counts the values of the enum of the first choice. */
class ChoicesValidator implements ConstraintValidator<Choices, Collection<?>> {

    @Override
    public boolean isValid(@Nullable Collection<?> chosen, ConstraintValidatorContext context) {
        return chosen == null
                || chosen.isEmpty()
                || !(chosen.iterator().next() instanceof Enum<?> first)
                || chosen.size() <= first.getDeclaringClass().getEnumConstants().length;
    }
}
