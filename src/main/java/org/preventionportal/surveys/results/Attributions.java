package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.questionnaires.Dimension;

/**
 * Decides what may be said about the authors of comments: kind of organisation and region, their family or larger part
 * of the country, only one of them, or neither, so that each attribution is shared by at least five people. What is
 * missing says something, too: "of this region, without an organisation" must not be true of three people only. So all
 * people are divided step by step, by kind first, and each of them has exactly one attribution.
 */
public final class Attributions {

    private static final List<Dimension> KIND_THEN_REGION = List.of(Dimension.ORGANISATION_KIND, Dimension.REGION);

    private final Map<Author, Author> shown;

    /** @param organisation key of the option or of a family; empty if it is not said, as is the region */
    public record Author(String organisation, String region) {

        static final Author UNKNOWN = new Author("", "");

        /** Somebody of whom a kind of organisation and a region are recorded, as far as they are known. */
        public static Author of(@Nullable Enum<?> organisationKind, @Nullable Enum<?> region) {
            return new Author(choice(organisationKind), choice(region));
        }

        private static String choice(@Nullable Enum<?> value) {
            return value == null ? "" : KindsOfPeople.choice(value);
        }

        /** Whether everybody of the other is of this one: "of this kind" beside "of this kind and region". */
        boolean includes(Author other) {
            return (organisation.isEmpty() || organisation.equals(other.organisation))
                    && (region.isEmpty() || region.equals(other.region));
        }

        List<Dimension> dimensions() {
            return Stream.of(Dimension.ORGANISATION_KIND, Dimension.REGION)
                    .filter(dimension -> !in(dimension).isEmpty())
                    .toList();
        }

        List<String> groups() {
            return dimensions().stream().map(this::in).toList();
        }

        /** The family of kinds of organisation and the larger part of the country, as far as there are any. */
        public Author families() {
            return new Author(
                    KindsOfPeople.family(Dimension.ORGANISATION_KIND, organisation),
                    KindsOfPeople.family(Dimension.REGION, region));
        }

        /** The family of kinds of organisation in English. Empty if the kind itself or nothing is said. */
        public Optional<String> organisationFamily() {
            return KindsOfPeople.name(organisation);
        }

        /** The part of the country in English. Empty if the region itself or nothing is said. */
        public Optional<String> partOfCountry() {
            return KindsOfPeople.name(region);
        }

        private String in(Dimension dimension) {
            return dimension == Dimension.REGION ? region : organisation;
        }

        /** What is said of somebody of whom this is said, one step closer to their kind of organisation or region. */
        private Author closerTo(Author person, Dimension dimension) {
            String choice = person.in(dimension);
            String closer = in(dimension).isEmpty() ? KindsOfPeople.family(dimension, choice) : choice;
            return dimension == Dimension.REGION ? new Author(organisation, closer) : new Author(closer, region);
        }
    }

    private Attributions(Map<Author, Author> shown) {
        this.shown = shown;
    }

    /** @param people how many have which kinds of organisation and regions; most have one each */
    public static Attributions of(Map<Set<Author>, Long> people) {
        Map<Author, Author> shown = new HashMap<>();
        name(people.keySet().stream().flatMap(Set::stream).collect(Collectors.toSet()), Author.UNKNOWN, people, shown);
        return new Attributions(Map.copyOf(shown));
    }

    /** @param said what may be said of all of them */
    private static void name(Set<Author> some, Author said, Map<Set<Author>, Long> people, Map<Author, Author> shown) {
        Map<Author, Set<Author>> groups = Stream.of(false, true)
                .flatMap(joinsRest ->
                        KIND_THEN_REGION.stream().map(dimension -> divided(some, said, dimension, joinsRest, people)))
                .filter(Predicate.not(Map::isEmpty))
                .findFirst()
                .orElseGet(Map::of);
        groups.forEach((closer, group) -> name(group, closer, people, shown));
        if (groups.isEmpty()) {
            some.forEach(author -> shown.put(author, said));
        }
    }

    /**
     * Divides people into groups of five or more of whom something closer may be said, and a rest of five or more or
     * nobody. Empty if that is impossible.
     *
     * @param joinsRest whether the smallest groups join a rest of one to four
     */
    private static Map<Author, Set<Author>> divided(
            Set<Author> some, Author said, Dimension dimension, boolean joinsRest, Map<Set<Author>, Long> people) {
        Map<Author, Set<Author>> groups = some.stream()
                .collect(Collectors.groupingBy(
                        author -> said.closerTo(author, dimension), HashMap::new, Collectors.toSet()));
        Set<Author> rest = new HashSet<>(Objects.requireNonNullElse(groups.remove(said), Set.of()));
        Comparator<Author> bySize = Comparator.<Author>comparingLong(
                        group -> number(groups.getOrDefault(group, Set.of()), people))
                .thenComparing(Author::toString);
        List<Author> smallestFirst = groups.keySet().stream().sorted(bySize).toList();
        for (Author group : smallestFirst) {
            if (isFew(groups.getOrDefault(group, Set.of()), people) || (joinsRest && isFew(rest, people))) {
                rest.addAll(groups.remove(group));
            }
        }
        if (groups.isEmpty() || isFew(rest, people)) {
            return Map.of();
        }
        if (!rest.isEmpty()) {
            groups.put(said, rest);
        }
        return groups;
    }

    private static boolean isFew(Set<Author> some, Map<Set<Author>, Long> people) {
        long number = number(some, people);
        return number > 0 && number < Partition.MIN_PEOPLE;
    }

    /** Somebody with several of these kinds and regions is one person. */
    private static long number(Set<Author> some, Map<Set<Author>, Long> people) {
        return people.entrySet().stream()
                .filter(one -> !Collections.disjoint(one.getKey(), some))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * @param respondents one entry for each person
     * @param min fewer entries may be of too few people
     */
    static Attributions of(Collection<Author> respondents, DisclosedAuthors disclosed, int min) {
        Map<Author, Author> shown = new HashMap<>();
        respondents.forEach(author -> shown.put(author, disclosed.apply(author)));
        hideAFewUnknown(respondents, shown, min);
        shown.replaceAll(disclosed::withPart);
        return new Attributions(Map.copyOf(shown));
    }

    /** A few people would be recognised by having no attribution, so the smallest group joins them. */
    private static void hideAFewUnknown(Collection<Author> respondents, Map<Author, Author> shown, int min) {
        Map<Author, Long> sizes =
                respondents.stream().collect(Collectors.groupingBy(shown::get, Collectors.counting()));
        long unknown = sizes.getOrDefault(Author.UNKNOWN, 0L);
        if (unknown == 0 || unknown >= min) {
            return;
        }
        sizes.entrySet().stream()
                .filter(group -> !group.getKey().equals(Author.UNKNOWN))
                .min(Map.Entry.<Author, Long>comparingByValue()
                        .thenComparing(group -> group.getKey().toString(), Comparator.naturalOrder()))
                .ifPresent(smallest ->
                        shown.replaceAll((_, label) -> label.equals(smallest.getKey()) ? Author.UNKNOWN : label));
    }

    /** What may be said about a respondent. */
    public Author shown(Author respondent) {
        return shown.getOrDefault(respondent, Author.UNKNOWN);
    }
}
