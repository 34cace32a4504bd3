package org.preventionportal.bench;

import java.net.http.HttpRequest;
import java.util.function.Function;
import org.preventionportal.bench.load.Jvm;
import org.preventionportal.bench.load.Load;

/** A server that takes part in the comparison. */
record Contestant(String name, Jvm jvm, Function<Operation, HttpRequest> requests) {

    HttpRequest request(Operation operation) {
        return requests.apply(operation);
    }

    String answer(Operation operation) {
        return Load.answer(request(operation));
    }
}
