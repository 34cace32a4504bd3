package org.preventionportal.tasks.outcomes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.graphql.AsyncResults;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class OutcomeController implements Nodes {

    private final Outcomes outcomes;

    OutcomeController(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @BatchMapping
    Map<Task, List<Outcome>> outcomes(List<Task> tasks) {
        return outcomes.of(tasks, Caller.current());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Partner> partner(Outcome outcome, DataLoader<PartnerId, @Nullable Partner> partners) {
        return AsyncResults.load(outcome.partner(), partners);
    }

    @BatchMapping
    Map<Outcome, Task> task(List<Outcome> outcomes) {
        return this.outcomes.tasks(outcomes, Caller.current());
    }

    @BatchMapping
    Map<Outcome, Boolean> isInClosedPeriod(List<Outcome> outcomes) {
        return this.outcomes.areInClosedPeriods(outcomes);
    }

    @BatchMapping
    Map<Outcome, Boolean> viewerCanAnswer(List<Outcome> outcomes) {
        return this.outcomes.areAnswerable(outcomes, Caller.current());
    }

    @Override
    public String prefix() {
        return Outcome.PREFIX;
    }

    @Override
    public @Nullable Outcome find(String id, Caller caller) {
        return outcomes.find(id, caller);
    }

    @MutationMapping
    OutcomePayload recordOutcome(@Argument RecordOutcomeInput input, Caller caller) {
        return new OutcomePayload(outcomes.record(input, caller));
    }

    @MutationMapping
    OutcomePayload amendOutcome(@Argument AmendOutcomeInput input, Caller caller) {
        return new OutcomePayload(outcomes.amend(input, caller));
    }

    @MutationMapping
    OutcomePayload answerOutcome(@Argument AnswerOutcomeInput input, Caller caller) {
        return new OutcomePayload(outcomes.answer(input, caller));
    }
}
