package org.preventionportal.disclosure;

import java.math.BigInteger;
import java.util.stream.IntStream;

/** Finds which rows are linear combinations of others, modulo a prime so large that chance hardly makes one. */
public final class LinearSpan {

    private static final long PRIME = 2_147_483_647;

    private final long[][] byPivot;

    public LinearSpan(int columns) {
        byPivot = new long[columns][];
    }

    public void add(long[] row) {
        long[] left = reduced(row);
        int pivot = pivot(left);
        if (pivot >= 0) {
            long inverse = BigInteger.valueOf(left[pivot])
                    .modInverse(BigInteger.valueOf(PRIME))
                    .longValueExact();
            for (int i = 0; i < left.length; i++) {
                left[i] = modulo(left[i] * inverse);
            }
            byPivot[pivot] = left;
        }
    }

    public boolean contains(long[] row) {
        return pivot(reduced(row)) < 0;
    }

    /** Whether a column is known by itself. Most have no pivot, so that nothing has to be calculated for them. */
    public boolean containsUnit(int column) {
        if (byPivot[column] == null) {
            return false;
        }
        long[] unit = new long[byPivot.length];
        unit[column] = 1;
        return contains(unit);
    }

    private long[] reduced(long[] unreduced) {
        long[] left = unreduced.clone();
        for (int i = 0; i < left.length; i++) {
            if (left[i] != 0 && byPivot[i] != null) {
                long[] row = byPivot[i];
                long factor = PRIME - left[i];
                for (int j = i; j < left.length; j++) {
                    left[j] = modulo(left[j] + factor * row[j]);
                }
            }
        }
        return left;
    }

    /** The prime is a power of two less one, so that no division is needed, which would take most of the time. */
    private static long modulo(long number) {
        long once = (number & PRIME) + (number >>> 31);
        long twice = (once & PRIME) + (once >>> 31);
        return twice == PRIME ? 0 : twice;
    }

    private static int pivot(long[] row) {
        return IntStream.range(0, row.length)
                .filter(i -> row[i] != 0)
                .findFirst()
                .orElse(-1);
    }
}
