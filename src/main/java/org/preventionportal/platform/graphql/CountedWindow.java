package org.preventionportal.platform.graphql;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.util.Lazy;

/**
 * Holds a page of a list that can be counted by the condition that found it, so that the count discloses no more than
 * the list. If a client asks only for the count, no rows are read.
 *
 * @param rows are read once, when the first of them is asked for
 * @param total counts the whole list, up to one more than {@link KeysetPaging#MAX_COUNT}; only called if a client asks
 */
record CountedWindow<T>(Supplier<Rows<T>> rows, IntSupplier total) implements Window<T> {

    /**
     * The rows of a page.
     *
     * @param hasBefore whether there are items before the page
     * @param hasAfter whether there are items after the page
     */
    record Rows<T>(Window<T> page, boolean hasBefore, boolean hasAfter) {

        private <U> Rows<U> map(Function<? super T, ? extends U> converter) {
            return new Rows<>(page.map(converter), hasBefore, hasAfter);
        }
    }

    CountedWindow {
        rows = once(rows);
    }

    /**
     * Reads when it is first asked, and never again. A failure is remembered and thrown to everybody who asks: a
     * {@link Lazy} alone remembers only what it has found, so each field of a list would wait for the database in turn.
     */
    private static <R> Supplier<R> once(Supplier<R> read) {
        Lazy<Supplier<R>> result = Lazy.of(() -> attempt(read));
        return () -> result.get().get();
    }

    private static <R> Supplier<R> attempt(Supplier<R> read) {
        try {
            R found = read.get();
            return () -> found;
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    boolean hasBefore() {
        return rows.get().hasBefore();
    }

    boolean hasAfter() {
        return rows.get().hasAfter();
    }

    private Window<T> page() {
        return rows.get().page();
    }

    @Override
    public int size() {
        return page().size();
    }

    @Override
    public boolean isEmpty() {
        return page().isEmpty();
    }

    @Override
    public List<T> getContent() {
        return page().getContent();
    }

    @Override
    public boolean hasNext() {
        return page().hasNext();
    }

    @Override
    public ScrollPosition positionAt(int index) {
        return page().positionAt(index);
    }

    @Override
    public Iterator<T> iterator() {
        return page().iterator();
    }

    @Override
    public <U> Window<U> map(Function<? super T, ? extends U> converter) {
        return new CountedWindow<>(() -> rows.get().map(converter), total);
    }
}
