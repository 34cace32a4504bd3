package org.preventionportal.platform.validation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.UserError;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.validation.BindException;

/**
 * Checks the constraints of an input without its mutation, while some of its fields are not known yet. The rules about
 * several fields are left out: one that reads an unknown field would say what is not so.
 */
@Component
public class InputCheck {

    private final InputErrors errors;
    private final Supplier<Map<String, Class<?>>> types;
    private final GraphQlArgumentBinder binder =
            new GraphQlArgumentBinder(GraphQlArgumentBinder.Options.create().conversionService(isoConversion()));

    InputCheck(InputErrors errors, ListableBeanFactory beans) {
        this.errors = errors;
        this.types = SingletonSupplier.of(() -> types(beans));
    }

    /**
     * Lists the errors of single fields, among them those of required fields that are unknown.
     *
     * @param input as a client would send it as JSON; a field that is not known is left out
     */
    public List<UserError> errors(String mutation, Map<String, Object> input) {
        Class<?> type = Objects.requireNonNull(types.get().get(mutation));
        try {
            return errors.ofFields(Objects.requireNonNull(binder.bind(input, false, ResolvableType.forClass(type))));
        } catch (BindException unbound) {
            throw new IllegalArgumentException("An input of %s cannot be bound".formatted(mutation), unbound);
        }
    }

    /** The mutations that have an input, with its class. A controller's method has the name of its mutation. */
    private static Map<String, Class<?>> types(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(Controller.class))
                .map(name -> ClassUtils.getUserClass(Objects.requireNonNull(beans.getType(name))))
                .flatMap(InputCheck::mutations)
                .flatMap(mutation -> Arrays.stream(mutation.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(Argument.class))
                        .map(parameter -> Map.entry(mutation.getName(), parameter.getType())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Method> mutations(Class<?> controller) {
        return MethodIntrospector.selectMethods(
                controller, (Method method) -> AnnotatedElementUtils.hasAnnotation(method, MutationMapping.class))
                .stream();
    }

    private static DefaultFormattingConversionService isoConversion() {
        var conversion = new DefaultFormattingConversionService();
        var formats = new DateTimeFormatterRegistrar();
        formats.setUseIsoFormat(true);
        formats.registerFormatters(conversion);
        return conversion;
    }
}
