package org.preventionportal.tasks.priority;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Weighs the factors in per cent. The weights add up to 100. */
public record Weights(
        @Min(0) @Max(100) int reach,
        @Min(0) @Max(100) int impact,
        @Min(0) @Max(100) int intelligence,
        @Min(0) @Max(100) int sustainability,
        @Min(0) @Max(100) int spread) {

    /** Whether they are weights at all: none is negative, and together they are the whole. */
    public boolean isWhole() {
        return reach + impact + intelligence + sustainability + spread == 100
                && Math.min(Math.min(reach, impact), Math.min(intelligence, Math.min(sustainability, spread))) >= 0;
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
