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
 * Generalises the author of a comment to groups whose number of people readers of results may know. So nothing follows
 * from counting comments by their attributions: kind of organisation and region together only if the results are
 * divided by both, otherwise the kind of organisation, with the part of the country where that gives no few people. The
 * region stands alone if nobody was asked for the kind.
 */
final class DisclosedAuthors implements UnaryOperator<Author> {

    private static final List<Dimension> BOTH = List.of(Dimension.ORGANISATION_KIND, Dimension.REGION);

    private final Disclosure<Variable, Dimension> disclosure;
    private final Map<Dimension, List<MergedGroup>> groups;
    private final Map<Dimension, Set<String>> shown = new HashMap<>();

    /** The part of the country of each group of regions that is in one. */
    private Map<String, String> parts = Map.of();

    /** The kinds of organisation and parts of the country that are named together. */
    private Set<List<String>> inParts = Set.of();

    private DisclosedAuthors(Disclosure<Variable, Dimension> disclosure, Map<Dimension, List<MergedGroup>> groups) {
        this.disclosure = disclosure;
        this.groups = groups;
    }

    /** @param disclosure for readers of results, with the cells of the population */
    static DisclosedAuthors of(Form form, Disclosure<Variable, Dimension> disclosure, boolean namesParts) {
        Map<Dimension, List<MergedGroup>> groups = new HashMap<>();
        BOTH.forEach(dimension -> form.dimension(dimension)
                .ifPresent(question -> groups.put(dimension, disclosure.groups(Variable.of(question)))));
        var authors = new DisclosedAuthors(disclosure, groups);
        authors.showDivided();
        if (authors.shown.isEmpty()) {
            BOTH.stream().filter(groups::containsKey).findFirst().ifPresent(one -> authors.show(one, authors.in(one)));
            if (namesParts && groups.keySet().containsAll(BOTH)) {
                authors.parts = KindsOfPeople.partsOfCountry(authors.in(Dimension.REGION));
                authors.inParts = authors.countable(Variable.POPULATION, Category.EVERYBODY);
            }
        }
        return authors;
    }

    private List<MergedGroup> in(Dimension dimension) {
        return groups.getOrDefault(dimension, List.of());
    }

    private void showDivided() {
        for (MergedGroup kind : in(Dimension.ORGANISATION_KIND)) {
            for (MergedGroup region : in(Dimension.REGION)) {
                boolean isDisclosed = !disclosure
                        .people(
                                Variable.POPULATION,
                                BOTH,
                                List.of(kind.key(), region.key()),
                                Set.of(Category.EVERYBODY))
                        .isSuppressed();
                if (isDisclosed) {
                    show(Dimension.ORGANISATION_KIND, List.of(kind));
                    show(Dimension.REGION, List.of(region));
                }
            }
        }
    }

    private void show(Dimension dimension, Collection<MergedGroup> some) {
        some.stream()
                .filter(group -> group.people() >= disclosure.minGroup())
                .map(MergedGroup::key)
                .filter(key -> !key.equals(Category.OTHER))
                .forEach(shown.computeIfAbsent(dimension, _ -> new HashSet<>())::add);
    }

    private Set<List<String>> countable(Variable variable, String category) {
        return disclosure.countable(variable, Set.of(category), BOTH, parts);
    }

    /** What all results give, without the part of the country. */
    @Override
    public Author apply(Author author) {
        String kind = groupOf(Dimension.ORGANISATION_KIND, author.organisation());
        String region = groupOf(Dimension.REGION, author.region());
        return new Author(
                shown.getOrDefault(Dimension.ORGANISATION_KIND, Set.of()).contains(kind) ? kind : "",
                shown.getOrDefault(Dimension.REGION, Set.of()).contains(region) ? region : "");
    }

    /** Adds the part of the country to what is said of an author, if it may be named. */
    Author withPart(Author author, Author said) {
        String part = parts.getOrDefault(groupOf(Dimension.REGION, author.region()), "");
        return inParts.contains(List.of(said.organisation(), part)) ? new Author(said.organisation(), part) : said;
    }

    /**
     * What is said of those who answered a question, by what is said of them in other quotes: only attributions that
     * divide the results of the question. If people of a group have more said about them, too, the others of the group
     * are what these leave.
     */
    UnaryOperator<Author> shownBy(DisclosedCounts counts, Question question, Stream<Author> respondents) {
        Set<Author> all = respondents.map(this).collect(Collectors.toSet());
        Set<Author> known = all.stream()
                .filter(one -> all.stream()
                        .filter(one::includes)
                        .noneMatch(
                                included -> answered(counts, question, included).isSuppressed()))
                .collect(Collectors.toSet());
        Set<List<String>> answered = inParts.isEmpty() ? Set.of() : countable(Variable.of(question), Category.ANSWERED);
        return said -> {
            List<String> both = List.of(said.organisation(), said.region());
            Author kind = inParts.contains(both) ? new Author(said.organisation(), "") : said;
            return known.contains(kind) ? answered.contains(both) ? said : kind : Author.UNKNOWN;
        };
    }

    private static DisclosedNumber answered(DisclosedCounts counts, Question question, Author author) {
        return author.equals(Author.UNKNOWN)
                ? DisclosedNumber.tooFew()
                : counts.of(author.dimensions(), author.groups())
                        .people(Variable.of(question), Set.of(Category.ANSWERED));
    }

    private String groupOf(Dimension dimension, String choice) {
        return in(dimension).stream()
                .filter(group -> group.kinds().contains(choice))
                .findFirst()
                .map(MergedGroup::key)
                .orElse("");
    }
}
