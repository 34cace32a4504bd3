package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.Disclosure;
import org.preventionportal.disclosure.MergedGroup;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.results.Attributions.Author;

/**
 * Generalises the author of a comment to groups whose number of people readers of results know anyway. So nothing
 * follows from counting comments by their attributions: kind of organisation and region together only if the results
 * are divided by both, otherwise the kind of organisation alone, or the region if nobody was asked for the kind.
 */
final class DisclosedAuthors implements UnaryOperator<Author> {

    private static final List<Dimension> BOTH = List.of(Dimension.ORGANISATION_KIND, Dimension.REGION);

    private final Map<Dimension, Map<String, String>> groupOf = new HashMap<>();
    private final Map<Dimension, Set<String>> shown = new HashMap<>();

    private DisclosedAuthors() {}

    /** @param disclosure for readers of results, with the cells of the population */
    static DisclosedAuthors of(Form form, Disclosure<Variable, Dimension> disclosure) {
        var authors = new DisclosedAuthors();
        Map<Dimension, List<MergedGroup>> groups = new HashMap<>();
        for (Dimension dimension : BOTH) {
            groups.put(
                    dimension,
                    form.dimension(dimension)
                            .map(question -> disclosure.groups(Variable.of(question)))
                            .orElse(List.of()));
            authors.add(dimension, groups.getOrDefault(dimension, List.of()));
        }
        authors.showDivided(groups, disclosure);
        if (authors.shown.isEmpty()) {
            BOTH.stream()
                    .filter(dimension -> form.dimension(dimension).isPresent())
                    .findFirst()
                    .ifPresent(dimension ->
                            authors.show(dimension, groups.getOrDefault(dimension, List.of()), disclosure.minGroup()));
        }
        return authors;
    }

    private void add(Dimension dimension, List<MergedGroup> groups) {
        Map<String, String> keys = new HashMap<>();
        groups.forEach(group -> group.kinds().forEach(kind -> keys.put(kind, group.key())));
        groupOf.put(dimension, keys);
    }

    private void showDivided(Map<Dimension, List<MergedGroup>> groups, Disclosure<Variable, Dimension> disclosure) {
        for (MergedGroup kind : groups.getOrDefault(Dimension.ORGANISATION_KIND, List.of())) {
            for (MergedGroup region : groups.getOrDefault(Dimension.REGION, List.of())) {
                boolean isDisclosed = !disclosure
                        .people(
                                Variable.POPULATION,
                                BOTH,
                                List.of(kind.key(), region.key()),
                                Set.of(Category.EVERYBODY))
                        .isSuppressed();
                if (isDisclosed) {
                    show(Dimension.ORGANISATION_KIND, List.of(kind), disclosure.minGroup());
                    show(Dimension.REGION, List.of(region), disclosure.minGroup());
                }
            }
        }
    }

    private void show(Dimension dimension, Collection<MergedGroup> groups, int min) {
        groups.stream()
                .filter(group -> group.people() >= min)
                .map(MergedGroup::key)
                .filter(key -> !key.equals(Category.OTHER))
                .forEach(shown.computeIfAbsent(dimension, _ -> new HashSet<>())::add);
    }

    @Override
    public Author apply(Author author) {
        return new Author(
                group(Dimension.ORGANISATION_KIND, author.organisation()), group(Dimension.REGION, author.region()));
    }

    /**
     * The attributions that divide the results of a question. If people of a group have more said about them, too, the
     * others of the group are what these leave.
     */
    Set<Author> shownBy(DisclosedCounts counts, Question question, Stream<Author> respondents) {
        Set<Author> all = respondents.map(this).collect(Collectors.toSet());
        return all.stream()
                .filter(shown -> all.stream()
                        .filter(shown::includes)
                        .noneMatch(one -> answered(counts, question, one).isSuppressed()))
                .collect(Collectors.toSet());
    }

    private static DisclosedNumber answered(DisclosedCounts counts, Question question, Author author) {
        return author.equals(Author.UNKNOWN)
                ? DisclosedNumber.tooFew()
                : counts.of(author.dimensions(), author.groups())
                        .people(Variable.of(question), Set.of(Category.ANSWERED));
    }

    private String group(Dimension dimension, String choice) {
        String group = groupOf.getOrDefault(dimension, Map.of()).getOrDefault(choice, "");
        return shown.getOrDefault(dimension, Set.of()).contains(group) ? group : "";
    }
}
