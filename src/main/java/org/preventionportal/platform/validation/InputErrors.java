package org.preventionportal.platform.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.errors.Violations;
import org.springframework.stereotype.Component;

/**
 * Lists all that is wrong with the input of a mutation. A call with fields that break their constraints does not reach
 * the service, which would check the {@link ConsistentInput rules}. They are checked here, so that the sender can
 * correct everything at once.
 */
@Component
public class InputErrors {

    private final Validator validator;

    InputErrors(Validator validator) {
        this.validator = validator;
    }

    /** Lists the errors of single fields, and those of rules about other fields. */
    public List<UserError> of(ConstraintViolationException refused) {
        List<UserError> ofFields = Violations.userErrors(refused);
        Set<List<String>> wrong =
                new HashSet<>(ofFields.stream().map(UserError::field).toList());
        Stream<UserError> ofRules = refused.getConstraintViolations().stream()
                .limit(1) // all are of one call, which has one input
                .flatMap(InputErrors::arguments)
                .flatMap(this::brokenRules)
                .filter(error -> !wrong.contains(error.field()));
        return Stream.concat(ofFields.stream(), ofRules).toList();
    }

    private static Stream<Object> arguments(ConstraintViolation<?> violation) {
        Object[] arguments = violation.getExecutableParameters();
        return arguments == null ? Stream.empty() : Arrays.stream(arguments).filter(Objects::nonNull);
    }

    /** Lists the errors of the single fields of an input whose rules cannot be checked. */
    public List<UserError> ofFields(Object input) {
        return Violations.userErrors(validator.validate(input), "");
    }

    private Stream<UserError> brokenRules(Object argument) {
        return validator.validate(argument, ConsistentInput.class).stream()
                .flatMap(violation -> refusal(violation).errors().stream());
    }

    private static Refusal refusal(ConstraintViolation<?> broken) {
        HibernateConstraintViolation<?> violation = broken.unwrap(HibernateConstraintViolation.class);
        return Objects.requireNonNull(violation.getDynamicPayload(Refusal.class));
    }
}
