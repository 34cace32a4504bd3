package org.preventionportal.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.load.Load;
import org.preventionportal.bench.load.Sample;
import org.preventionportal.bench.load.WarmUp;
import org.preventionportal.bench.report.BenchFiles;
import org.preventionportal.bench.report.Result;

/**
 * Measures one operation on all servers: warms each up, then takes turns, every second time in the opposite order.
 * Before each turn the answers are compared: servers that answer differently are not comparable.
 */
final class Comparison {

    private static final int FIRST_REQUESTS = 30;

    private final BenchOptions options;
    private final Database database;
    private final List<Contestant> contestants;
    private final Load load;
    private final WarmUp warmUp;

    Comparison(BenchOptions options, Database database, List<Contestant> contestants, WarmUp warmUp) {
        this.options = options;
        this.database = database;
        this.contestants = contestants;
        this.load = new Load(options.connections());
        this.warmUp = warmUp;
    }

    List<Result> of(Operation operation) {
        requireEqualAnswers(operation);
        Map<Contestant, Integer> warmed = new HashMap<>();
        contestants.forEach(one -> warmed.put(one, warmUp(operation, one)));
        Map<Contestant, List<Sample>> samples = new HashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            requireEqualAnswers(operation);
            for (Contestant one : round % 2 == 0 ? contestants : contestants.reversed()) {
                samples.computeIfAbsent(one, _ -> new ArrayList<>())
                        .add(load.run(one.step(operation), one.jvm(), options.round()));
            }
        }
        return contestants.stream()
                .map(one -> result(operation, one, samples.getOrDefault(one, List.of()), warmed.getOrDefault(one, 0)))
                .toList();
    }

    /** Begins with one request at a time: a cold server would let some of several at once time out. */
    private int warmUp(Operation operation, Contestant one) {
        for (int i = 0; i < FIRST_REQUESTS; i++) {
            one.answer(operation);
        }
        return warmUp.run(() -> load.run(one.step(operation), one.jvm(), warmUp.window()));
    }

    private Result result(Operation operation, Contestant one, List<Sample> samples, int warmedFor) {
        return new Result(
                operation.name(),
                operation.title(),
                one.name(),
                operation.aim(),
                samples,
                database.trafficOf(() -> one.answer(operation)),
                one.answer(operation).getBytes(StandardCharsets.UTF_8).length,
                one.jvm().heapAfterCollection(),
                warmedFor);
    }

    private void requireEqualAnswers(Operation operation) {
        Contestant first = contestants.getFirst();
        String expected = first.answer(operation);
        for (Contestant other : contestants.subList(1, contestants.size())) {
            String answer = other.answer(operation);
            if (!operation.answer().apply(expected).equals(operation.answer().apply(answer))) {
                throw new IllegalStateException("%s: unequal answers of %s and %s, see %s and %s"
                        .formatted(
                                operation.title(),
                                first.name(),
                                other.name(),
                                BenchFiles.keep("expected.txt", expected),
                                BenchFiles.keep("answer.txt", answer)));
            }
        }
    }
}
