package org.preventionportal.disclosure;

import java.math.BigInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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

    /** Adds a row, and takes it away again unless the condition holds with it. Returns whether it was left. */
    public boolean addIf(long[] row, BooleanSupplier condition) {
        int pivot = pivot(reduced(row));
        add(row);
        boolean isLeft = condition.getAsBoolean();
        if (!isLeft && pivot >= 0) {
            byPivot[pivot] = null; // the others were reduced without it
        }
        return isLeft;
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

    /** Returns the number modulo the prime, below zero if that is nearer. */
    private static long signed(long number) {
        long remainder = Math.floorMod(number, PRIME);
        return remainder > PRIME / 2 ? remainder - PRIME : remainder;
    }

    /**
     * Finds changes by so much in one column, and some in columns with a pivot, that alter no row, modulo the prime.
     * Empty if the column has a pivot.
     *
     * @param by at most a million
     */
    public Stream<long[]> changes(int column, int... by) {
        if (byPivot[column] != null) {
            return Stream.empty();
        }
        long[] one = change(column);
        return IntStream.of(by)
                .mapToObj(times ->
                        LongStream.of(one).map(number -> signed(number * times)).toArray());
    }

    private long[] change(int column) {
        long[] change = new long[byPivot.length];
        int[] changed = new int[byPivot.length];
        change[column] = 1;
        changed[0] = column;
        int count = 1;
        for (int i = column - 1; i >= 0; i--) {
            long[] row = byPivot[i];
            if (row != null) {
                long sum = 0;
                for (int j = 0; j < count; j++) {
                    sum += row[changed[j]] * change[changed[j]] % PRIME;
                }
                change[i] = signed(-sum);
                changed[count] = i;
                count += change[i] == 0 ? 0 : 1;
            }
        }
        return change;
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
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }
}
