package org.preventionportal.access.personaldata;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.preventionportal.platform.Id;
import org.springframework.core.ResolvableType;

/** Lists the paths of the fields of a stored record, as they are in the database. */
final class RecordPaths {

    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private RecordPaths() {}

    /** The types of all fields that are not records themselves, by path. */
    static Map<String, Class<?>> types(Class<?> stored) {
        var paths = new RecordPaths();
        paths.add("", ResolvableType.forClass(stored));
        return paths.types;
    }

    /** The paths that end with the name. */
    static List<String> ending(Class<?> stored, String name) {
        return types(stored).keySet().stream()
                .filter(path -> path.equals(name) || path.endsWith("." + name))
                .toList();
    }

    /** The paths of days, which are stored as the midnight with which they begin in UTC. */
    static Set<String> days(Class<?> stored) {
        Map<String, Class<?>> paths = types(stored);
        paths.values().removeIf(type -> type != LocalDate.class);
        return paths.keySet();
    }

    private void add(String path, ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (Collection.class.isAssignableFrom(raw)) {
            add(path, type.asCollection().getGeneric());
        } else if (Map.class.isAssignableFrom(raw)) {
            add(path + ".*", type.asMap().getGeneric(1));
        } else if (raw.getPermittedSubclasses() != null) {
            Stream.of(raw.getPermittedSubclasses()).forEach(one -> add(path, ResolvableType.forClass(one)));
        } else if (raw.isRecord() && !Id.class.isAssignableFrom(raw)) {
            addFields(path, type, raw);
        } else {
            types.put(path, raw);
        }
    }

    private void addFields(String path, ResolvableType type, Class<?> raw) {
        if (open.contains(raw)) {
            return;
        }
        open.push(raw);
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = isId(component, raw) ? "_id" : component.getName();
            add(path.isEmpty() ? name : path + "." + name, ResolvableType.forType(component.getGenericType(), type));
        }
        open.pop();
    }

    private static boolean isId(RecordComponent component, Class<?> record) {
        if (component.getName().equals("id")) {
            return true;
        }
        try {
            var field = Objects.requireNonNull(record.getDeclaredField(component.getName()));
            return field.isAnnotationPresent(org.springframework.data.annotation.Id.class)
                    || field.isAnnotationPresent(BsonId.class);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
