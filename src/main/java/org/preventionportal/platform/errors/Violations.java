package org.preventionportal.platform.errors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Converts Bean Validation's violations to {@link UserError}s. Only the quotes of constraints repeat a value. */
public final class Violations {

    private Violations() {}

    public static List<UserError> userErrors(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream()
                .map(violation -> userError(violation, steps(violation).skip(1))) // the service's method
                .sorted(Violations::compare)
                .toList();
    }

    /** @param path dotted path below {@code input} of the object that was validated */
    public static <T> List<UserError> userErrors(Set<ConstraintViolation<T>> violations, String path) {
        List<String> start = UserError.input(path, ErrorCode.INVALID, "").field();
        return violations.stream()
                .map(violation -> userError(violation, Stream.concat(start.stream(), steps(violation))))
                .sorted(Violations::compare)
                .toList();
    }

    private static int compare(UserError one, UserError other) {
        return Comparator.comparing((UserError error) -> String.join(".", error.field()))
                .thenComparing(UserError::message)
                .compare(one, other);
    }

    private static UserError userError(ConstraintViolation<?> violation, Stream<String> field) {
        HibernateConstraintViolation<?> quoting = violation.unwrap(HibernateConstraintViolation.class);
        return new UserError(
                field.toList(),
                violation.getMessage(),
                code(violation.getConstraintDescriptor().getAnnotation(), violation.getInvalidValue()),
                quoting.getDynamicPayload(String.class));
    }

    private static Stream<String> steps(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .flatMap(Violations::steps);
    }

    private static Stream<String> steps(Path.Node node) {
        Stream<String> name =
                node.getName() == null || node.getName().startsWith("<") ? Stream.empty() : Stream.of(node.getName());
        return node.getIndex() == null
                ? name
                : Stream.concat(Stream.of(node.getIndex().toString()), name);
    }

    private static ErrorCode code(Annotation constraint, @Nullable Object value) {
        return switch (constraint) {
            case NotNull _, NotBlank _, NotEmpty _ -> ErrorCode.REQUIRED;
            case Size _ -> isEmptyList(value) ? ErrorCode.REQUIRED : ErrorCode.TOO_LONG;
            case Min _, Max _ -> ErrorCode.OUT_OF_RANGE;
            default ->
                constraint.annotationType().isAnnotationPresent(ErrorCoded.class)
                        ? constraint
                                .annotationType()
                                .getAnnotation(ErrorCoded.class)
                                .value()
                        : ErrorCode.INVALID;
        };
    }

    /** Of a list that can be left out, but not be empty. */
    private static boolean isEmptyList(@Nullable Object value) {
        return value instanceof Collection<?> list && list.isEmpty();
    }
}
