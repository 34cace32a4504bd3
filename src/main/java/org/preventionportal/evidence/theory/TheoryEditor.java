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
        TheoryElement element = input.element().toElement(Ids.random(TheoryElement.PREFIX));
        return theories.save(read(input.version()).add(element, caller.id(), clock.instant()));
    }

    @Evaluators
    public TheoryOfChange update(@Valid UpdateTheoryElementInput input, Caller caller) {
        TheoryOfChange theory = require(input.version(), input.elementKey());
        TheoryElement element = input.element().toElement(input.elementKey());
        return theories.save(theory.replace(element, caller.id(), clock.instant()));
    }

    @Evaluators
    public TheoryOfChange delete(DeleteTheoryElementInput input, Caller caller) {
        TheoryOfChange theory = require(input.version(), input.elementKey());
        if (queries.recordedFor(input.elementKey()) > 0) {
            throw new Refusal(UserError.input(
                    "elementKey",
                    ErrorCode.WRONG_STATE,
                    "Evidence or outcomes are recorded for this element. Code and link them to others first."));
        }
        return theories.save(theory.remove(input.elementKey(), caller.id(), clock.instant()));
    }

    private TheoryOfChange read(long version) {
        return ConcurrencyVersions.require(theories.current(), version);
    }

    private TheoryOfChange require(long version, String elementKey) {
        TheoryOfChange theory = read(version);
        if (theory.element(elementKey).isEmpty()) {
            throw Refusal.notFound("elementKey", "element");
        }
        return theory;
    }
}
