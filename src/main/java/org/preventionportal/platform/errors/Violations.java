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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Bean Validation's violations as {@link UserError}s. The rejected value is never repeated. */
public final class Violations {

    private Violations() {}

    public static List<UserError> userErrors(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream()
                .map(Violations::userError)
                .sorted(Comparator.comparing((UserError error) -> String.join(".", error.field()))
                        .thenComparing(UserError::message))
                .toList();
    }

    private static UserError userError(ConstraintViolation<?> violation) {
        List<String> field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(1) // the service's method
                .flatMap(Violations::steps)
                .toList();
        return new UserError(
                field,
                violation.getMessage(),
                code(violation.getConstraintDescriptor().getAnnotation()));
    }

    private static Stream<String> steps(Path.Node node) {
        Stream<String> name =
                node.getName() == null || node.getName().startsWith("<") ? Stream.empty() : Stream.of(node.getName());
        return node.getIndex() == null
                ? name
                : Stream.concat(Stream.of(node.getIndex().toString()), name);
    }

    private static ErrorCode code(Annotation constraint) {
        return switch (constraint) {
            case NotNull _, NotBlank _, NotEmpty _ -> ErrorCode.REQUIRED;
            case Size _ -> ErrorCode.TOO_LONG;
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
}
