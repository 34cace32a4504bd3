package org.preventionportal.disclosure;

import java.math.BigInteger;
import java.util.Collection;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds which rows are linear combinations of others, modulo a prime so large that chance hardly makes one. */
public final class LinearSpan {

    private static final long PRIME = 2_147_483_647;

    private final long[] @Nullable [] byPivot;

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
                left[i] = left[i] * inverse % PRIME;
            }
            byPivot[pivot] = left;
        }
    }

    /** Adds a row unless one of the others would follow from it, and returns whether it was added. */
    public boolean addUnless(long[] row, Collection<long[]> others) {
        int pivot = pivot(reduced(row));
        if (pivot < 0) {
            return true;
        }
        add(row);
        if (others.stream().noneMatch(this::contains)) {
            return true;
        }
        byPivot[pivot] = null; // the others were reduced without it
        return false;
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

    /**
     * The remainder of a sum is written out, because this is where most of the time goes: no call, and no division, as
     * the prime is a power of two less one.
     */
    private long[] reduced(long[] unreduced) {
        long[] left = unreduced.clone();
        for (int i = 0; i < left.length; i++) {
            long[] row = byPivot[i];
            if (left[i] != 0 && row != null) {
                long factor = PRIME - left[i];
                for (int j = i; j < left.length; j++) {
                    long sum = left[j] + factor * row[j];
                    long folded = (sum & PRIME) + (sum >>> 31);
                    left[j] = folded < PRIME ? folded : folded - PRIME;
                }
            }
        }
        return left;
    }

    private static int pivot(long[] row) {
        return IntStream.range(0, row.length)
                .filter(i -> row[i] != 0)
                .findFirst()
                .orElse(-1);
    }
}
