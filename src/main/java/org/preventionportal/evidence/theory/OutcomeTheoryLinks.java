package org.preventionportal.evidence.theory;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.evidence.outcomes.VisibleOutcomes;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.outcomes.Outcome;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Links outcomes to the elements of the Theory of Change that they support, for those who see their tasks. */
@Service
@Validated
class OutcomeTheoryLinks {

    private static final int MAX_OF_ELEMENT = 20;

    /** More than are shown, since a caller may not see the tasks of some. */
    private static final int MAX_LINKS = 3 * MAX_OF_ELEMENT;

    private final VisibleOutcomes outcomes;
    private final TheoriesOfChange theories;
    private final MongoOperations mongo;
    private final Clock clock;

    OutcomeTheoryLinks(VisibleOutcomes outcomes, TheoriesOfChange theories, MongoOperations mongo, Clock clock) {
        this.outcomes = outcomes;
        this.theories = theories;
        this.mongo = mongo;
        this.clock = clock;
    }

    @Officers
    public Outcome link(@Valid LinkOutcomeInput input, Caller caller) {
        Outcome outcome = Optional.ofNullable(
                        outcomes.find(List.of(input.outcomeId()), caller).get(input.outcomeId()))
                .orElseThrow(() -> Refusal.notFound("outcomeId", "outcome"));
        TheoryOfChange theory = theories.current();
        if (input.elementKeys().stream().anyMatch(key -> theory.element(key).isEmpty())) {
            throw Refusal.notFound("elementKeys", "element");
        }
        OutcomeTheoryLink link = ConcurrencyVersions.require(find(outcome.id()), input.version(), outcome);
        List<String> keys = input.elementKeys().stream().distinct().toList();
        ConcurrencyVersions.save(mongo, link.with(keys, caller.id(), clock.instant()), () -> outcome);
        return outcome;
    }

    private OutcomeTheoryLink find(String outcomeId) {
        return Optional.ofNullable(mongo.findById(outcomeId, OutcomeTheoryLink.class))
                .orElseGet(() -> OutcomeTheoryLink.none(outcomeId));
    }

    /** The links of each outcome, for officers and programme managers; for others none. */
    @SignedIn
    public Map<Outcome, OutcomeTheoryLink> of(Collection<Outcome> linked, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        var ids = Criteria.where("_id")
                .in(linked.stream().map(Outcome::id).distinct().toList());
        Map<String, OutcomeTheoryLink> found =
                StoredRecords.find(mongo, Query.query(ids), OutcomeTheoryLink.class).stream()
                        .collect(Collectors.toMap(OutcomeTheoryLink::outcomeId, Function.identity()));
        return linked.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> found.getOrDefault(outcome.id(), OutcomeTheoryLink.none(outcome.id()))));
    }

    /** The outcomes that support each element, the last linked first, for officers and programme managers only. */
    @SignedIn
    public Map<TheoryElement, List<Outcome>> supporting(Collection<TheoryElement> elements, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        Map<String, List<String>> latest = latest(elements);
        List<String> ids =
                latest.values().stream().flatMap(List::stream).distinct().toList();
        Map<String, Outcome> visible = outcomes.find(ids, caller);
        return elements.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        element -> latest.getOrDefault(element.key(), List.of()).stream()
                                .flatMap(id -> Stream.ofNullable(visible.get(id)))
                                .limit(MAX_OF_ELEMENT)
                                .toList()));
    }

    private record Linked(String id, List<String> elementKeys) {}

    /**
     * The last linked outcomes of each element, by its key. So many links are read at once that at least one element
     * has all it needs, or that there are no more: an element with many links does not hide the others.
     */
    private Map<String, List<String>> latest(Collection<TheoryElement> elements) {
        Map<String, List<String>> latest = new HashMap<>();
        List<String> open = elements.stream().map(TheoryElement::key).distinct().toList();
        while (!open.isEmpty()) {
            int most = MAX_LINKS * open.size();
            List<Linked> links = latest(open, most);
            List<String> unfinished = new ArrayList<>();
            for (String key : open) {
                List<String> ids = ids(links, key);
                latest.put(key, ids);
                if (ids.size() < MAX_LINKS && links.size() == most) {
                    unfinished.add(key);
                }
            }
            open = unfinished;
        }
        return latest;
    }

    private List<Linked> latest(List<String> keys, int most) {
        var query = Query.query(Criteria.where("elementKeys").in(keys))
                .with(Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id")))
                .limit(most);
        query.fields().include("elementKeys");
        return StoredRecords.projectStrictly(mongo, query, OutcomeTheoryLink.class, Linked.class);
    }

    private static List<String> ids(List<Linked> links, String key) {
        return links.stream()
                .filter(link -> link.elementKeys().contains(key))
                .map(Linked::id)
                .limit(MAX_LINKS)
                .toList();
    }
}
