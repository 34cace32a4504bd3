package org.preventionportal.surveys.questionnaires.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.platform.errors.Refusal;

/**
 * Holds parts of a questionnaire in their order, and finds them by their keys.
 *
 * @param path path of the list in the form, such as {@code form.sections}
 * @param field the field of an input that has the key of a part
 * @param name what a part is called
 */
record PartList<T>(String path, List<T> parts, Function<T, String> key, String field, String name) {

    /** @throws Refusal if there is no such part */
    T get(String wanted) {
        return parts.get(place(wanted));
    }

    String pathOf(String wanted) {
        return path + "." + place(wanted);
    }

    /** The path of a part that is added at the end. */
    String pathOfNext() {
        return path + "." + parts.size();
    }

    private int place(String wanted) {
        return IntStream.range(0, parts.size())
                .filter(place -> key.apply(parts.get(place)).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(field, name));
    }

    List<T> with(T part) {
        return Stream.concat(parts.stream(), Stream.of(part)).toList();
    }

    /** @param position from 1; a position after the end is the end */
    List<T> with(T part, int position) {
        List<T> more = new ArrayList<>(parts);
        more.add(Math.clamp(position - 1L, 0, parts.size()), part);
        return more;
    }

    List<T> changed(String wanted, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(parts);
        changed.set(place(wanted), change.apply(get(wanted)));
        return changed;
    }

    List<T> moved(String wanted, int position) {
        return new PartList<>(path, without(wanted), key, field, name).with(get(wanted), position);
    }

    List<T> without(String wanted) {
        List<T> fewer = new ArrayList<>(parts);
        fewer.remove(place(wanted));
        return fewer;
    }
}
