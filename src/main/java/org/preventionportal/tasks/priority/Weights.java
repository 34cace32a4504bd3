package org.preventionportal.tasks.priority;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.Stream;

/** Weighs the factors in per cent. The weights add up to 100. */
public record Weights(
        @Min(0) @Max(100) int reach,
        @Min(0) @Max(100) int impact,
        @Min(0) @Max(100) int intelligence,
        @Min(0) @Max(100) int sustainability,
        @Min(0) @Max(100) int spread) {

    /** Whether no weight is negative and they add up to 100. */
    public boolean isWhole() {
        return Stream.of(Factor.values()).allMatch(factor -> of(factor) >= 0)
                && reach + impact + intelligence + sustainability + spread == 100;
    }

    int of(Factor factor) {
        return switch (factor) {
            case REACH -> reach;
            case IMPACT -> impact;
            case INTELLIGENCE -> intelligence;
            case SUSTAINABILITY -> sustainability;
            case SPREAD -> spread;
        };
    }
}
