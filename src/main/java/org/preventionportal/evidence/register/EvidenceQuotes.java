package org.preventionportal.evidence.register;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.evidence.register.SourceAttributions.Recorded;
import org.preventionportal.evidence.register.SourceAttributions.Sources;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Finds what may be quoted, with consent and as {@link SourceAttributions} attributes it. */
@Component
public class EvidenceQuotes {

    private static final int MAX_READ = 200;
    private static final String PENDING = "withdrawal.pendingQuoteKeys";

    private final MongoOperations mongo;

    EvidenceQuotes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * The excerpts that may be quoted, by their keys. What was quoted before keeps its attribution, as far as that is
     * still true. The calling module must have checked the caller's role.
     *
     * @param first returns a quote as its words were first attributed
     */
    public Map<String, EvidenceQuote> find(Collection<String> keys, UnaryOperator<EvidenceQuote> first) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, EvidenceQuote> found = new HashMap<>();
        of(mongo.find(Query.query(quoted(keys)), EvidenceItem.class))
                .forEach((item, quotes) -> quotes.stream()
                        .filter(quote -> keys.contains(quote.key()))
                        .map(first)
                        .forEach(quote -> found.put(quote.key(), quote.asFarAsTrueOf(Recorded.of(item.content())))));
        return found;
    }

    /** Which of these excerpts may be quoted, without counting who shares their attribution. */
    public Set<String> quotable(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        var query = Query.query(quoted(keys));
        query.fields().include("quoteKeys");
        return StoredRecords.projectStrictly(mongo, query, EvidenceItem.class, Quotable.class).stream()
                .flatMap(item -> item.quoteKeys().stream())
                .filter(keys::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Quotable(List<String> quoteKeys) {}

    /** The keys of what could be quoted of evidence that was withdrawn before a time, until {@link #markNotified}. */
    public Map<EvidenceId, List<String>> pendingWithdrawals(Instant before, int limit) {
        Query pending = Query.query(Criteria.where(PENDING).exists(true)).limit(limit);
        pending.addCriteria(Criteria.where("withdrawal.withdrawnAt").lt(before));
        return StoredRecords.find(mongo, pending, EvidenceItem.class).stream()
                .collect(Collectors.toMap(EvidenceItem::id, EvidenceItem::pendingQuoteKeys));
    }

    /** Without the type: otherwise the version rises, and who has read it before would get a conflict. */
    public void markNotified(EvidenceId withdrawn) {
        Query one = Query.query(Criteria.where("_id").is(withdrawn.value()));
        mongo.updateFirst(one, new Update().unset(PENDING), mongo.getCollectionName(EvidenceItem.class));
    }

    private static Criteria quoted(Collection<String> keys) {
        return new Criteria()
                .andOperator(EvidenceFilter.inUse(), Criteria.where("quoteKeys").in(keys));
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
            SourceAttributions attributions = SourceAttributions.of(sources());
            quotable.forEach(item -> quotes.put(
                    item,
                    item.content().excerpts().stream()
                            .distinct()
                            .map(excerpt -> attributions.quote(item, excerpt))
                            .toList()));
        }
        return quotes;
    }

    /** Sources of which the same is recorded are counted in the database, so that no list of all sources is read. */
    private List<Sources> sources() {
        var recorded = new Document("kind", "$content.kind")
                .append("sourceKind", "$content.sourceKind")
                .append("region", "$content.region");
        var stages = List.of(
                match(EvidenceFilter.inUse()),
                group("content.sourceCode").addToSet(recorded).as("recorded"),
                group("recorded").count().as("number"),
                project("number").and("_id").as("recorded").andExclude("_id"));
        return Aggregations.run(mongo, EvidenceItem.class, Sources.class, stages);
    }
}
