package org.preventionportal.platform.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.Refusal;
import org.springframework.graphql.data.ArgumentValue;

/** Applies the fields of an input that changes only what is sent: a field that is left out stays as it is. */
public final class Patch {

    private Patch() {}

    /** @param sent a value that validation does not let be null */
    public static <T> T required(ArgumentValue<T> sent, T before) {
        return Objects.requireNonNull(optional(sent, before));
    }

    /** @param sent a value that null empties */
    public static <T> @Nullable T optional(ArgumentValue<T> sent, @Nullable T before) {
        return sent.isOmitted() ? before : sent.value();
    }

    /**
     * @param sent a value that null empties
     * @param before what is changed; null if there is nothing yet
     */
    public static <B, T> @Nullable T optional(
            ArgumentValue<T> sent, @Nullable B before, Function<B, @Nullable T> field) {
        return optional(sent, before == null ? null : field.apply(before));
    }

    /** Returns a text without the spaces around it; null for one of spaces only, which empties its field. */
    public static @Nullable String stripToNull(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    /**
     * The links after a change by somebody who sees only some of what can be linked. Links to what they do not see stay
     * as they are.
     *
     * @param sent all links that the caller gives
     * @param visible what the caller sees, of both lists
     * @throws Refusal if the caller gives a link to what they do not see, linked or not: the answer would say so
     */
    public static <T> List<T> links(
            Collection<T> before, Collection<T> sent, Set<T> visible, Supplier<Refusal> notFound) {
        if (!visible.containsAll(sent)) {
            throw notFound.get();
        }
        return Stream.concat(before.stream().filter(id -> !visible.contains(id)), sent.stream())
                .distinct()
                .toList();
    }

    /** Both lists, without repeats. */
    public static <T> List<T> either(Collection<T> before, Collection<T> sent) {
        return Stream.concat(before.stream(), sent.stream()).distinct().toList();
    }

    /** @param sent a text that null empties, and so does a blank one */
    public static @Nullable String text(ArgumentValue<String> sent, @Nullable String before) {
        return stripToNull(optional(sent, before));
    }

    /**
     * @param sent a text that null empties, and so does a blank one
     * @param before what is changed; null if there is nothing yet
     */
    public static <B> @Nullable String text(
            ArgumentValue<String> sent, @Nullable B before, Function<B, @Nullable String> field) {
        return text(sent, before == null ? null : field.apply(before));
    }

    /**
     * The list without repeats.
     *
     * @param sent a list that null empties
     * @param before what is changed; null if there is nothing yet
     */
    public static <B, T> List<T> distinct(ArgumentValue<List<T>> sent, @Nullable B before, Function<B, List<T>> field) {
        return list(sent, before == null ? List.of() : field.apply(before)).stream()
                .distinct()
                .toList();
    }

    /** @param sent a list that null empties */
    public static <T> List<T> list(ArgumentValue<List<T>> sent, List<T> before) {
        return Objects.requireNonNullElse(optional(sent, before), List.of());
    }
}
