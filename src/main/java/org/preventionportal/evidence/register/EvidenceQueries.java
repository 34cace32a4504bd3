package org.preventionportal.evidence.register;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.evidence.outcomes.VisibleOutcomes;
import org.preventionportal.evidence.theory.TheoryElement;
import org.preventionportal.evidence.theory.TheoryQueries;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.outcomes.Outcome;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.ArrayOperators;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads evidence as officers, programme managers and evaluators may see it. */
@Service
@Validated
class EvidenceQueries {

    private static final int MAX_COUNTED = 1000;
    private static final int MAX_OF_OUTCOME = 20;

    private final EvidenceItems items;
    private final EvidenceQuotes quotes;
    private final VisibleOutcomes outcomes;
    private final TheoryQueries theory;
    private final MongoOperations mongo;

    EvidenceQueries(
            EvidenceItems items,
            EvidenceQuotes quotes,
            VisibleOutcomes outcomes,
            TheoryQueries theory,
            MongoOperations mongo) {
        this.theory = theory;
        this.items = items;
        this.quotes = quotes;
        this.outcomes = outcomes;
        this.mongo = mongo;
    }

    @OfficersAndEvaluators
    public Optional<EvidenceItem> find(EvidenceId id) {
        return items.find(id);
    }

    @OfficersAndEvaluators
    public Window<EvidenceItem> page(@Valid EvidenceFilter filter, ScrollSubrange range) {
        return items.page(filter, range);
    }

    /** How much evidence waits for an evaluator to code it; null for everybody else. */
    @SignedIn
    public @Nullable Integer countNotCoded(Caller caller) {
        return caller.has(Role.EVALUATOR) ? items.count(EvidenceFilter.NOT_CODED, MAX_COUNTED) : null;
    }

    @OfficersAndEvaluators
    public EvidenceOverview overview() {
        var stages = List.of(
                match(EvidenceFilter.inUse()),
                project("evaluationQuestions")
                        .and("content.kind")
                        .as("kind")
                        .and(ArrayOperators.Size.lengthOfArray("quoteKeys"))
                        .as("quotes"),
                group("kind", "quotes", "evaluationQuestions").count().as("count"));
        return EvidenceOverview.of(Aggregations.run(mongo, EvidenceItem.class, EvidenceOverview.Group.class, stages));
    }

    @OfficersAndEvaluators
    public Map<EvidenceItem, List<EvidenceQuote>> quotes(Collection<EvidenceItem> evidence) {
        Map<EvidenceItem, List<EvidenceQuote>> found = quotes.of(evidence);
        return evidence.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), item -> found.getOrDefault(item, List.of())));
    }

    /** Finds the outcomes that each piece of evidence supports, for callers who see tasks; for others none. */
    @OfficersAndEvaluators
    public Map<EvidenceItem, List<Outcome>> outcomes(Collection<EvidenceItem> evidence, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        Map<String, Outcome> found = outcomes.find(
                evidence.stream()
                        .flatMap(item -> item.content().outcomeIds().stream())
                        .distinct()
                        .toList(),
                caller);
        return BatchResults.lists(evidence, item -> item.content().outcomeIds(), found);
    }

    /** Finds the evidence in use for each outcome, the latest first, for officers and managers; for others none. */
    @SignedIn
    public Map<Outcome, List<EvidenceItem>> supporting(Collection<Outcome> supported, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        List<String> ids = supported.stream().map(Outcome::id).distinct().toList();
        Map<String, List<EvidenceItem>> found = items.supporting(ids, MAX_OF_OUTCOME);
        return supported.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), outcome -> Objects.requireNonNull(found.get(outcome.id()))));
    }

    @OfficersAndEvaluators
    public Map<EvidenceItem, List<TheoryElement>> theoryElements(Collection<EvidenceItem> evidence) {
        return BatchResults.lists(evidence, EvidenceItem::theoryElementKeys, theory.elements());
    }
}
