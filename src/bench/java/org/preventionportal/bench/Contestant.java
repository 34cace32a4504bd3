package org.preventionportal.bench;

import java.util.function.Function;
import org.preventionportal.bench.load.Jvm;
import org.preventionportal.bench.load.Step;

/** A server that takes part in the comparison. */
record Contestant(String name, Jvm jvm, Function<Operation, Step> steps) {

    Step step(Operation operation) {
        return steps.apply(operation);
    }

    String answer(Operation operation) {
        return step(operation).answer();
    }
}
