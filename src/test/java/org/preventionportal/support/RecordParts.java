package org.preventionportal.support;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the records that a value is made of. */
public final class RecordParts {

    private final Set<Class<?>> found = new LinkedHashSet<>();

    private RecordParts() {}

    /** The type itself, if it is a record, those of its components and of their elements, and so on. */
    public static Set<Class<?>> of(Type type) {
        var parts = new RecordParts();
        parts.add(type);
        return parts.found;
    }

    private void add(Type type) {
        switch (type) {
            case ParameterizedType many ->
                Stream.of(many.getActualTypeArguments()).forEach(this::add);
            case WildcardType any -> Stream.of(any.getUpperBounds()).forEach(this::add);
            case Class<?> one
            when one.getPermittedSubclasses() != null ->
                Stream.of(one.getPermittedSubclasses()).forEach(this::add);
            case Class<?> one
            when one.isRecord() && found.add(one) ->
                Stream.of(one.getRecordComponents()).forEach(component -> add(component.getGenericType()));
            default -> {}
        }
    }
}
