package org.preventionportal.evidence.register;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.surveys.results.Attributions;
import org.preventionportal.surveys.results.Attributions.Author;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Finds what may be quoted: with consent, and attributed by kind of organisation and region, by their family and part
 * of the country, or not at all, so that at least five sources of the same kind of evidence share what is said.
 */
@Component
public class EvidenceQuotes {

    private static final int MAX_READ = 200;
    private static final Attributions NO_SOURCES = Attributions.of(Map.of());

    private final MongoOperations mongo;

    EvidenceQuotes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What is recorded about a source with a piece of evidence. */
    private record Source(
            @Nullable PartnerKind sourceKind, @Nullable Region region) {

        private Author author() {
            return Author.of(sourceKind, region);
        }

        private EvidenceQuote quote(EvidenceItem item, String excerpt, Author shown) {
            Author author = author();
            return new EvidenceQuote(
                    EvidenceQuote.key(item.id(), excerpt),
                    excerpt,
                    item.content().kind(),
                    shown.organisation().equals(author.organisation()) ? sourceKind : null,
                    shown.organisationFamily().orElse(null),
                    shown.region().equals(author.region()) ? region : null,
                    shown.partOfCountry().orElse(null));
        }
    }

    /**
     * Sources of one kind of evidence of which the same is recorded.
     *
     * @param recorded several if it differs between their evidence
     */
    private record Sources(EvidenceKind kind, List<Source> recorded) {}

    /** @param number of sources, however much evidence there is from each */
    private record Counted(@Id Sources id, long number) {

        private EvidenceKind kind() {
            return id.kind();
        }

        private Set<Author> authors() {
            return id.recorded().stream().map(Source::author).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The excerpts that may be quoted, by their keys. The calling module must have checked the caller's role. */
    public Map<String, EvidenceQuote> find(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var quoted = new Criteria()
                .andOperator(EvidenceFilter.inUse(), Criteria.where("quoteKeys").in(keys));
        return of(mongo.find(Query.query(quoted), EvidenceItem.class)).values().stream()
                .flatMap(List::stream)
                .filter(quote -> keys.contains(quote.key()))
                .collect(Collectors.toMap(EvidenceQuote::key, Function.identity()));
    }

    /**
     * The excerpts that may be quoted of the latest evidence of some days, by the question to which it is coded. They
     * are in the random order of their keys, so that nobody sees which are of one source. The calling module must have
     * checked the caller's role.
     *
     * @param theme null for all
     */
    public Map<EvaluationQuestion, List<EvidenceQuote>> byQuestion(DateRange days, @Nullable Theme theme) {
        Query latest = Query.query(EvidenceFilter.quotable(days, theme))
                .with(EvidenceItems.LATEST_FIRST)
                .limit(MAX_READ);
        List<EvidenceItem> items = mongo.find(latest, EvidenceItem.class);
        Map<EvidenceItem, List<EvidenceQuote>> quotes = of(items);
        Map<EvaluationQuestion, List<EvidenceQuote>> found = new EnumMap<>(EvaluationQuestion.class);
        items.forEach(item -> item.evaluationQuestions()
                .forEach(question -> found.computeIfAbsent(question, _ -> new ArrayList<>())
                        .addAll(quotes.getOrDefault(item, List.of()))));
        found.values().forEach(all -> all.sort(Comparator.comparing(EvidenceQuote::key)));
        return found;
    }

    /** The quotes of each piece of evidence; those of which nothing may be quoted are missing. */
    Map<EvidenceItem, List<EvidenceQuote>> of(Collection<EvidenceItem> items) {
        List<EvidenceItem> quotable =
                items.stream().filter(EvidenceItem::isQuotable).distinct().toList();
        Map<EvidenceItem, List<EvidenceQuote>> quotes = new HashMap<>();
        if (!quotable.isEmpty()) {
            Map<EvidenceKind, Attributions> attributions = attributions();
            quotable.forEach(item -> quotes.put(
                    item, quotes(item, attributions.getOrDefault(item.content().kind(), NO_SOURCES))));
        }
        return quotes;
    }

    private static List<EvidenceQuote> quotes(EvidenceItem item, Attributions attributions) {
        var source = new Source(item.content().sourceKind(), item.content().region());
        Author shown = attributions.shown(source.author());
        return item.content().excerpts().stream()
                .distinct()
                .map(excerpt -> source.quote(item, excerpt, shown))
                .toList();
    }

    /** Sources of which the same is recorded are counted in the database, so that no list of all sources is read. */
    private Map<EvidenceKind, Attributions> attributions() {
        var recorded = new Document("sourceKind", "$content.sourceKind").append("region", "$content.region");
        var sources = List.of(
                match(EvidenceFilter.inUse()),
                group("content.kind", "content.sourceCode").addToSet(recorded).as("recorded"),
                group("kind", "recorded").count().as("number"));
        return Aggregations.run(mongo, EvidenceItem.class, Counted.class, sources).stream()
                .collect(Collectors.groupingBy(
                        Counted::kind,
                        Collectors.collectingAndThen(
                                Collectors.groupingBy(Counted::authors, Collectors.summingLong(Counted::number)),
                                Attributions::of)));
    }
}
