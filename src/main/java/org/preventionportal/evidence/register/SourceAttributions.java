package org.preventionportal.evidence.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.MergedGroup;
import org.preventionportal.disclosure.Merging;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.surveys.results.Attributions;
import org.preventionportal.surveys.results.Attributions.Author;

/**
 * Decides what may be said about the source of a quote, so that at least five sources share it. Kinds of evidence with
 * fewer sources are merged, with their family if possible. Kind of organisation and region then divide the sources of a
 * kind, or of those that are merged.
 */
final class SourceAttributions {

    /** Names the family of each kind of evidence. */
    private static final Map<String, String> FAMILIES = Stream.of(EvidenceKind.values())
            .collect(Collectors.toUnmodifiableMap(EvidenceKind::name, EvidenceKind::family));

    private final Map<EvidenceKind, Group> groups = new EnumMap<>(EvidenceKind.class);

    private SourceAttributions() {}

    /** What is recorded about a source with a piece of evidence. */
    record Recorded(
            EvidenceKind kind,
            @Nullable PartnerKind sourceKind,
            @Nullable Region region) {

        static Recorded of(EvidenceContent content) {
            return new Recorded(content.kind(), content.sourceKind(), content.region());
        }

        Author author() {
            return Author.of(sourceKind, region);
        }
    }

    /**
     * Counts sources of which the same is recorded, however much evidence there is from each.
     *
     * @param recorded several if it differs between their evidence
     */
    record Sources(List<Recorded> recorded, long number) {

        private boolean hasAny(Set<EvidenceKind> kinds) {
            return recorded.stream().map(Recorded::kind).anyMatch(kinds::contains);
        }

        private Set<Author> authors(Set<EvidenceKind> kinds) {
            return recorded.stream()
                    .filter(one -> kinds.contains(one.kind()))
                    .map(Recorded::author)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What may be said about sources of the same kinds. */
    private record Group(
            @Nullable EvidenceKind kind, @Nullable String family, Attributions attributions) {}

    static SourceAttributions of(Collection<Sources> sources) {
        Map<String, Integer> bySize = Stream.of(EvidenceKind.values())
                .collect(Collectors.toMap(EvidenceKind::name, kind -> number(sources, Set.of(kind))));
        List<Set<EvidenceKind>> merged = Merging.of(bySize, FAMILIES).stream()
                .map(SourceAttributions::kinds)
                .toList();
        var all = new SourceAttributions();
        withoutFew(merged, sources).forEach(kinds -> all.add(kinds, sources));
        return all;
    }

    private static Set<EvidenceKind> kinds(MergedGroup merged) {
        return merged.kinds().stream().map(EvidenceKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Joins each group of one to four sources with the smallest other group. Merging adds up the sources of each kind,
     * so a source with evidence of two kinds can make a group look larger than it is.
     */
    private static List<Set<EvidenceKind>> withoutFew(List<Set<EvidenceKind>> merged, Collection<Sources> sources) {
        List<Set<EvidenceKind>> smallestFirst = merged.stream()
                .filter(kinds -> number(sources, kinds) > 0)
                .sorted(Comparator.<Set<EvidenceKind>>comparingInt(kinds -> number(sources, kinds))
                        .thenComparing(kinds -> Collections.min(kinds)))
                .toList();
        if (smallestFirst.size() < 2 || !Partition.isSmall(number(sources, smallestFirst.getFirst()))) {
            return merged;
        }
        List<Set<EvidenceKind>> joined = new ArrayList<>(merged);
        joined.removeAll(smallestFirst.subList(0, 2));
        joined.add(smallestFirst.stream().limit(2).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
        return withoutFew(joined, sources);
    }

    /** A source with evidence of several kinds is one source. */
    private static int number(Collection<Sources> sources, Set<EvidenceKind> kinds) {
        return Math.toIntExact(sources.stream()
                .filter(same -> same.hasAny(kinds))
                .mapToLong(Sources::number)
                .sum());
    }

    private void add(Set<EvidenceKind> kinds, Collection<Sources> sources) {
        Set<String> families = kinds.stream().map(EvidenceKind::family).collect(Collectors.toUnmodifiableSet());
        boolean isNamed = number(sources, kinds) >= Partition.MIN_PEOPLE;
        var group = new Group(
                isNamed && kinds.size() == 1 ? kinds.iterator().next() : null,
                isNamed && kinds.size() > 1 && families.size() == 1
                        ? families.iterator().next()
                        : null,
                Attributions.of(sources.stream()
                        .filter(same -> same.hasAny(kinds))
                        .collect(Collectors.groupingBy(
                                same -> same.authors(kinds), Collectors.summingLong(Sources::number)))));
        kinds.forEach(kind -> groups.put(kind, group));
    }

    /** An excerpt with what may be said about its source. */
    EvidenceQuote quote(EvidenceItem item, String excerpt) {
        Recorded source = Recorded.of(item.content());
        Group group = Objects.requireNonNull(groups.get(source.kind()), "each kind is in a group");
        Author author = source.author();
        Author shown = group.attributions().shown(author);
        return new EvidenceQuote(
                EvidenceQuote.key(item.id(), excerpt),
                excerpt,
                group.kind(),
                group.family(),
                shown.organisation().equals(author.organisation()) ? source.sourceKind() : null,
                shown.organisationFamily().orElse(null),
                shown.region().equals(author.region()) ? source.region() : null,
                shown.partOfCountry().orElse(null));
    }
}
