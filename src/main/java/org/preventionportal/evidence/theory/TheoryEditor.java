package org.preventionportal.evidence.theory;

import jakarta.validation.Valid;
import java.time.Clock;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Evaluators;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Changes the Theory of Change. Every change names the version that was read. */
@Service
@Validated
class TheoryEditor {

    private final TheoriesOfChange theories;
    private final TheoryQueries queries;
    private final Clock clock;

    TheoryEditor(TheoriesOfChange theories, TheoryQueries queries, Clock clock) {
        this.theories = theories;
        this.queries = queries;
        this.clock = clock;
    }

    @Evaluators
    public TheoryOfChange create(@Valid CreateTheoryElementInput input, Caller caller) {
        TheoryElement element = input.element().toElement(Ids.random(TheoryElement.PREFIX), null);
        return theories.save(read(input.version()).add(element, caller.id(), clock.instant()));
    }

    @Evaluators
    public TheoryOfChange update(@Valid UpdateTheoryElementInput input, Caller caller) {
        TheoryOfChange theory = read(input.version());
        TheoryElement element = input.element().toElement(input.elementKey(), element(theory, input.elementKey()));
        return theories.save(theory.replace(element, caller.id(), clock.instant()));
    }

    @Evaluators
    public TheoryOfChange delete(DeleteTheoryElementInput input, Caller caller) {
        TheoryOfChange theory = read(input.version());
        String key = element(theory, input.elementKey()).key();
        if (queries.recordedFor(key) > 0) {
            throw new Refusal(UserError.input(
                    "elementKey",
                    ErrorCode.WRONG_STATE,
                    "Evidence or outcomes are recorded for this element. Code and link them to others first."));
        }
        return theories.save(theory.remove(key, caller.id(), clock.instant()));
    }

    private TheoryOfChange read(long version) {
        return ConcurrencyVersions.require(theories.current(), version);
    }

    private static TheoryElement element(TheoryOfChange theory, String key) {
        return theory.element(key).orElseThrow(() -> Refusal.notFound("elementKey", "element"));
    }
}
