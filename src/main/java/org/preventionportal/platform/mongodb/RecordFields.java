package org.preventionportal.platform.mongodb;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.springframework.util.ReflectionUtils;

/**
 * Finds the field for which a stored document does not fit its record: one that is missing although it is not
 * nullable, or one that holds what the record cannot take, such as a constant that a later release has renamed.
 */
final class RecordFields {

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    private RecordFields() {}

    /** A component of a record, with the name of its stored field. In a complete one nothing can be missing. */
    private record Component(RecordComponent component, String field, boolean isRequired, boolean isComplete) {

        static Component of(RecordComponent component) {
            component.getAccessor().trySetAccessible();
            Class<?> type = component.getType();
            boolean isRequired = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean isValue = Modifier.isFinal(type.getModifiers()) && !isPart(type);
            return new Component(
                    component,
                    component.getName().equals("id") ? "_id" : component.getName(),
                    isRequired,
                    type.isPrimitive() || (!isRequired && isValue));
        }

        private @Nullable Object of(Object record) {
            return ReflectionUtils.invokeMethod(component.getAccessor(), record);
        }

        private Class<?> type() {
            return component.getType();
        }

        private Optional<Class<?>> item() {
            return component.getGenericType() instanceof ParameterizedType list
                    ? Arrays.stream(list.getActualTypeArguments()).findFirst().flatMap(Component::asClass)
                    : Optional.empty();
        }

        private static Optional<Class<?>> asClass(Type type) {
            return type instanceof Class<?> known ? Optional.of(known) : Optional.empty();
        }
    }

    /** The paths of all fields that are null in this record and must not be. */
    static List<String> missing(Object record) {
        List<String> missing = new ArrayList<>();
        for (Component component : COMPONENTS.get(record.getClass())) {
            if (component.isComplete()) {
                continue; // nearly half of the time is saved, and each document that is read comes here
            }
            switch (component.of(record)) {
                case null -> {
                    if (component.isRequired()) {
                        missing.add(component.field());
                    }
                }
                case List<?> list -> list.forEach(item -> add(missing, component, item));
                case Object part -> add(missing, component, part);
            }
        }
        return missing;
    }

    private static void add(List<String> missing, Component component, @Nullable Object part) {
        if (part == null) {
            missing.add(component.field());
        } else if (isPart(part.getClass())) {
            missing(part).forEach(below -> missing.add(component.field() + "." + below));
        }
    }

    private static boolean isPart(Class<?> type) {
        return type.isRecord() && !Id.class.isAssignableFrom(type);
    }

    /** The path of the first field that cannot be read as the record's; empty if none can be named. */
    static Optional<String> unreadable(Class<?> type, BsonDocument stored) {
        return !type.isRecord()
                ? Optional.empty()
                : COMPONENTS.get(type).stream()
                        .flatMap(component -> unreadable(component, stored.get(component.field())).stream())
                        .findFirst();
    }

    private static Optional<String> unreadable(Component component, @Nullable BsonValue value) {
        if (value == null || value.isNull()) {
            return component.type().isPrimitive() ? Optional.of(component.field()) : Optional.empty();
        }
        if (value.isArray()) {
            return component
                    .item()
                    .flatMap(item -> IntStream.range(0, value.asArray().size())
                            .mapToObj(index ->
                                    unreadable(item, value.asArray().get(index), component.field() + "." + index))
                            .flatMap(Optional::stream)
                            .findFirst());
        }
        return unreadable(component.type(), value, component.field());
    }

    private static Optional<String> unreadable(Class<?> type, BsonValue value, String path) {
        if (isPart(type) && value.isDocument()) {
            return unreadable(type, value.asDocument()).map(below -> path + "." + below);
        }
        return isOf(type, value) ? Optional.empty() : Optional.of(path);
    }

    /** Says yes where it does not know. */
    private static boolean isOf(Class<?> type, BsonValue value) {
        if (type.isEnum()) {
            return value.isString() && isConstant(type, value.asString().getValue());
        }
        if (type == String.class || Id.class.isAssignableFrom(type)) {
            return value.isString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.isBoolean();
        }
        return type.isPrimitive() ? value.isNumber() : !isPart(type);
    }

    private static boolean isConstant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(name));
    }
}
