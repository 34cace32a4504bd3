package org.preventionportal.evidence.theory;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.evidence.theory.support.ElementSupport;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.tasks.outcomes.Outcome;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TheoryController {

    private final TheoryQueries queries;
    private final TheoryEditor editor;
    private final OutcomeTheoryLinks links;

    TheoryController(TheoryQueries queries, TheoryEditor editor, OutcomeTheoryLinks links) {
        this.queries = queries;
        this.editor = editor;
        this.links = links;
    }

    @QueryMapping
    TheoryOfChange theoryOfChange() {
        return queries.current();
    }

    @SchemaMapping
    boolean viewerCanUpdate(TheoryOfChange theory, Caller caller) {
        return caller.has(Role.EVALUATOR);
    }

    @BatchMapping
    Map<TheoryElement, ElementSupport> support(List<TheoryElement> elements) {
        return queries.support(elements);
    }

    @BatchMapping
    Map<TheoryElement, List<Outcome>> outcomes(List<TheoryElement> elements) {
        return links.supporting(elements, Caller.current());
    }

    @BatchMapping
    Map<Outcome, OutcomeTheoryLink> theoryLink(List<Outcome> outcomes) {
        return links.of(outcomes, Caller.current());
    }

    @BatchMapping
    Map<OutcomeTheoryLink, List<TheoryElement>> elements(List<OutcomeTheoryLink> linked) {
        return BatchResults.lists(linked, OutcomeTheoryLink::elementKeys, queries.elements());
    }

    @MutationMapping
    TheoryPayload createTheoryElement(@Argument CreateTheoryElementInput input, Caller caller) {
        return TheoryPayload.created(editor.create(input, caller));
    }

    @MutationMapping
    TheoryPayload updateTheoryElement(@Argument UpdateTheoryElementInput input, Caller caller) {
        return new TheoryPayload(editor.update(input, caller), null);
    }

    @MutationMapping
    DeleteTheoryElementPayload deleteTheoryElement(@Argument DeleteTheoryElementInput input, Caller caller) {
        return new DeleteTheoryElementPayload(editor.delete(input, caller), input.elementKey());
    }

    @MutationMapping
    LinkOutcomePayload linkOutcome(@Argument LinkOutcomeInput input, Caller caller) {
        return new LinkOutcomePayload(links.link(input, caller));
    }
}
