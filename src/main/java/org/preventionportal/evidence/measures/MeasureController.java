package org.preventionportal.evidence.measures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.tasks.outcomes.Outcome;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class MeasureController implements Nodes {

    private final MeasureQueries queries;
    private final MeasureEditor editor;

    MeasureController(MeasureQueries queries, MeasureEditor editor, BatchLoaderRegistry loaders) {
        this.queries = queries;
        this.editor = editor;
        loaders.forTypePair(OutcomeMeasure.class, DisclosedMeasure.class)
                .registerMappedBatchLoader(
                        (measures, _) -> Mono.fromCallable(() -> queries.disclosed(measures, Caller.current())));
    }

    @QueryMapping
    @Nullable
    OutcomeMeasure outcomeMeasure(@Argument OutcomeMeasureId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<OutcomeMeasure> outcomeMeasures(ScrollSubrange range, Caller caller) {
        return queries.page(range, caller);
    }

    @BatchMapping
    Map<Outcome, List<OutcomeMeasure>> measures(List<Outcome> outcomes) {
        return queries.of(outcomes);
    }

    @BatchMapping
    Map<Outcome, Boolean> viewerCanCreateMeasure(List<Outcome> outcomes) {
        return editor.mayCreate(outcomes, Caller.current());
    }

    @BatchMapping
    Map<OutcomeMeasure, Outcome> outcome(List<OutcomeMeasure> measures) {
        return queries.outcomes(measures, Caller.current());
    }

    @SchemaMapping
    boolean viewerCanUpdate(OutcomeMeasure measure, Caller caller) {
        return editor.mayUpdate(measure, caller);
    }

    @SchemaMapping
    CompletableFuture<DisclosedMeasure> content(
            OutcomeMeasure measure, DataLoader<OutcomeMeasure, DisclosedMeasure> disclosed) {
        return disclosed.load(measure);
    }

    @SchemaMapping
    CompletableFuture<@Nullable MeasureSpan> before(
            OutcomeMeasure measure, DataLoader<OutcomeMeasure, DisclosedMeasure> disclosed) {
        return disclosed.load(measure).<@Nullable MeasureSpan>thenApply(DisclosedMeasure::before);
    }

    @SchemaMapping
    CompletableFuture<@Nullable MeasureSpan> after(
            OutcomeMeasure measure, DataLoader<OutcomeMeasure, DisclosedMeasure> disclosed) {
        return disclosed.load(measure).<@Nullable MeasureSpan>thenApply(DisclosedMeasure::after);
    }

    @BatchMapping
    Map<OutcomeMeasure, List<MeasureHistoryEntry>> history(List<OutcomeMeasure> measures) {
        return queries.histories(measures, Caller.current());
    }

    @MutationMapping
    OutcomeMeasurePayload createOutcomeMeasure(@Argument CreateOutcomeMeasureInput input, Caller caller) {
        return new OutcomeMeasurePayload(editor.create(input, caller));
    }

    @MutationMapping
    OutcomeMeasurePayload updateOutcomeMeasure(@Argument UpdateOutcomeMeasureInput input, Caller caller) {
        return new OutcomeMeasurePayload(editor.update(input, caller));
    }

    @MutationMapping
    DeleteOutcomeMeasurePayload deleteOutcomeMeasure(@Argument DeleteOutcomeMeasureInput input, Caller caller) {
        editor.delete(input, caller);
        return new DeleteOutcomeMeasurePayload(input.outcomeMeasureId());
    }

    @Override
    public String prefix() {
        return OutcomeMeasureId.PREFIX;
    }

    @Override
    public @Nullable OutcomeMeasure find(String id, Caller caller) {
        return outcomeMeasure(new OutcomeMeasureId(id), caller);
    }
}
