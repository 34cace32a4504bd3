package org.preventionportal.evidence.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.evidence.theory.TheoryElement;
import org.preventionportal.tasks.outcomes.Outcome;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class EvidenceController implements Nodes {

    private final EvidenceQueries queries;
    private final EvidenceRegister register;

    EvidenceController(EvidenceQueries queries, EvidenceRegister register) {
        this.queries = queries;
        this.register = register;
    }

    @QueryMapping
    @Nullable
    EvidenceItem evidenceItem(@Argument EvidenceId id) {
        return queries.find(id).orElse(null);
    }

    @QueryMapping
    Window<EvidenceItem> evidenceItems(@Argument @Nullable EvidenceFilter filter, ScrollSubrange range) {
        return queries.page(filter == null ? EvidenceFilter.NONE : filter, range);
    }

    @QueryMapping
    EvidenceOverview evidenceOverview() {
        return queries.overview();
    }

    @SchemaMapping(typeName = "Home", field = "evidenceItemsToCodeCount")
    @Nullable
    Integer countNotCoded(Caller caller) {
        return queries.countNotCoded(caller);
    }

    @BatchMapping(typeName = "EvidenceItem")
    Map<EvidenceItem, List<EvidenceQuote>> quotes(List<EvidenceItem> items) {
        return queries.quotes(items);
    }

    @BatchMapping(typeName = "EvidenceItem")
    Map<EvidenceItem, List<Outcome>> outcomes(List<EvidenceItem> items) {
        return queries.outcomes(items, Caller.current());
    }

    @BatchMapping(typeName = "Outcome")
    Map<Outcome, List<EvidenceItem>> evidenceItems(List<Outcome> outcomes) {
        return queries.supporting(outcomes, Caller.current());
    }

    @BatchMapping(typeName = "EvidenceItem")
    Map<EvidenceItem, List<TheoryElement>> theoryElements(List<EvidenceItem> items) {
        return queries.theoryElements(items);
    }

    @SchemaMapping
    boolean viewerCanUpdate(EvidenceItem item, Caller caller) {
        return item.isUpdatableBy(caller);
    }

    @SchemaMapping
    boolean viewerCanCode(EvidenceItem item, Caller caller) {
        return item.isCodableBy(caller);
    }

    @SchemaMapping
    boolean viewerCanLinkOutcomes(EvidenceItem item, Caller caller) {
        return item.isLinkableBy(caller);
    }

    @MutationMapping
    EvidenceItemPayload recordEvidenceItem(@Argument RecordEvidenceItemInput input, Caller caller) {
        return new EvidenceItemPayload(register.record(input, caller));
    }

    @MutationMapping
    EvidenceItemPayload updateEvidenceItem(@Argument UpdateEvidenceItemInput input, Caller caller) {
        return new EvidenceItemPayload(register.update(input, caller));
    }

    @MutationMapping
    EvidenceItemPayload linkEvidenceItem(@Argument LinkEvidenceItemInput input, Caller caller) {
        return new EvidenceItemPayload(register.link(input, caller));
    }

    @MutationMapping
    EvidenceItemPayload codeEvidenceItem(@Argument CodeEvidenceItemInput input, Caller caller) {
        return new EvidenceItemPayload(register.code(input, caller));
    }

    @MutationMapping
    EvidenceItemPayload withdrawEvidenceItem(@Argument WithdrawEvidenceItemInput input, Caller caller) {
        return new EvidenceItemPayload(register.withdraw(input, caller));
    }

    @Override
    public String prefix() {
        return EvidenceId.PREFIX;
    }

    @Override
    public @Nullable EvidenceItem find(String id, Caller caller) {
        return evidenceItem(new EvidenceId(id));
    }
}
