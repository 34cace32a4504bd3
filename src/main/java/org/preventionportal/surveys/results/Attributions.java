package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.questionnaires.Dimension;

/**
 * Decides what may be said about the authors of comments: kind of organisation and region, their family or larger part
 * of the country, only one of them, or neither, so that each attribution is shared by at least five respondents. What
 * is missing says something, too: "of this region, without an organisation" must not be true of three people only. So
 * the attributions are chosen for all respondents at once, and each of them has exactly one.
 */
public final class Attributions {

    private static final List<UnaryOperator<Author>> FROM_DETAILED_TO_GENERAL = List.of(
            UnaryOperator.identity(),
            Author::withPartOfCountry,
            Author::withFamily,
            author -> author.withFamily().withPartOfCountry(),
            Author::withoutRegion,
            Author::withoutOrganisation,
            author -> author.withFamily().withoutRegion(),
            author -> author.withPartOfCountry().withoutOrganisation());

    private final Map<Author, Author> shown;

    /** @param organisation key of the option; empty if it is not said, as is the region */
    public record Author(String organisation, String region) {

        static final Author UNKNOWN = new Author("", "");

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

        private String in(Dimension dimension) {
            return dimension == Dimension.REGION ? region : organisation;
        }

        private Author withPartOfCountry() {
            return new Author(organisation, KindsOfPeople.family(Dimension.REGION, region));
        }

        private Author withFamily() {
            return new Author(KindsOfPeople.family(Dimension.ORGANISATION_KIND, organisation), region);
        }

        private Author withoutRegion() {
            return new Author(organisation, "");
        }

        private Author withoutOrganisation() {
            return new Author("", region);
        }
    }

    private Attributions(Map<Author, Author> shown) {
        this.shown = shown;
    }

    /** @param people how many have which kinds of organisation and regions; most have one each */
    public static Attributions of(Map<Set<Author>, Long> people) {
        Set<Author> all = people.keySet().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        Map<Author, Author> shown = new HashMap<>();
        for (UnaryOperator<Author> generalised : FROM_DETAILED_TO_GENERAL) {
            Map<Author, Long> sharing = sharing(
                    people,
                    authors -> authors.filter(Predicate.not(shown::containsKey)).map(generalised));
            all.stream()
                    .filter(Predicate.not(shown::containsKey))
                    .filter(author -> sharing.getOrDefault(generalised.apply(author), 0L) >= Partition.MIN_PEOPLE)
                    .toList()
                    .forEach(author -> shown.put(author, generalised.apply(author)));
        }
        all.forEach(author -> shown.putIfAbsent(author, Author.UNKNOWN));
        hideAFewUnknown(people, shown, Partition.MIN_PEOPLE);
        return new Attributions(Map.copyOf(shown));
    }

    /**
     * @param respondents one entry for each person
     * @param disclosed what is known of each by the results
     * @param min fewer entries may be of too few people
     */
    static Attributions of(Collection<Author> respondents, UnaryOperator<Author> disclosed, int min) {
        Map<Set<Author>, Long> people =
                respondents.stream().collect(Collectors.groupingBy(Set::of, Collectors.counting()));
        Map<Author, Author> shown = new HashMap<>();
        respondents.forEach(author -> shown.put(author, disclosed.apply(author)));
        hideAFewUnknown(people, shown, min);
        return new Attributions(Map.copyOf(shown));
    }

    /** How many people share an attribution. Somebody with several of the same is one person. */
    private static Map<Author, Long> sharing(Map<Set<Author>, Long> people, UnaryOperator<Stream<Author>> attributed) {
        Map<Author, Long> sharing = new HashMap<>();
        people.forEach((authors, number) -> attributed
                .apply(authors.stream())
                .distinct()
                .forEach(attribution -> sharing.merge(attribution, number, Long::sum)));
        return sharing;
    }

    /** A few people would be recognised by having no attribution, so the smallest group joins them. */
    private static void hideAFewUnknown(Map<Set<Author>, Long> people, Map<Author, Author> shown, int min) {
        Map<Author, Long> sizes =
                sharing(people, authors -> authors.map(author -> shown.getOrDefault(author, Author.UNKNOWN)));
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
