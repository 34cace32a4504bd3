package org.preventionportal.safeguarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Knows how much each feature says for a child that is identified, or against, from {@code weights.bin}.
 * IdentifyingTextScoreTests computes the weights and writes that file if sentences or features have changed.
 */
final class Weights {

    static final String FILE = "weights.bin";

    /** What a step of a stored weight is worth. */
    static final double STEP = 1 / 512.0;

    private static final byte[] STORED = read();

    private Weights() {}

    static byte[] stored() {
        return STORED.clone();
    }

    static double sum(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += STORED[Features.number(feature)] * Features.value(feature);
        }
        return sum * STEP;
    }

    private static byte[] read() {
        try (var file = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
