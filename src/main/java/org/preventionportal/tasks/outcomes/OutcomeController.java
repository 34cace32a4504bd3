package org.preventionportal.tasks.outcomes;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class OutcomeController {

    private final Outcomes outcomes;

    OutcomeController(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @BatchMapping
    Map<Task, List<Outcome>> outcomes(List<Task> tasks) {
        return outcomes.of(tasks, Caller.current());
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
