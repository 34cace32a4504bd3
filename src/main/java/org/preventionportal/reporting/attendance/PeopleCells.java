package org.preventionportal.reporting.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.disclosure.Partition;

/** Holds the people of a year by region, kind of partner and quarter, as unknowns of which sums may be known. */
record PeopleCells(List<PeopleCell> cells) {

    /** How many small sums are looked at. A year of usual attendance has a few hundred. */
    static final int MAX_FEW = 2_000;

    /** Leaves out cells of nobody. The largest comes first, and equal ones have an order: each look is alike. */
    static PeopleCells of(List<PeopleCell> people) {
        return new PeopleCells(people.stream()
                .filter(cell -> cell.people() > 0)
                .sorted(Comparator.comparingInt(PeopleCell::people)
                        .reversed()
                        .thenComparing(PeopleCell::region)
                        .thenComparing(PeopleCell::kind)
                        .thenComparing(PeopleCell::quarter))
                .toList());
    }

    Stream<PeopleCell> stream() {
        return cells.stream();
    }

    /** Returns how many there are in each cell. */
    int[] people() {
        return cells.stream().mapToInt(PeopleCell::people).toArray();
    }

    /** Returns the sum of each quarter. */
    Stream<long[]> quarters() {
        return quarters(_ -> true);
    }

    private Stream<long[]> quarters(IntPredicate people) {
        return cells.stream()
                .collect(Collectors.groupingBy(PeopleCell::quarter, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(quarter -> people.test(people(quarter)))
                .map(quarter -> row(quarter::contains));
    }

    /** Adds up the quarters. */
    private PeopleCells together() {
        return new PeopleCells(List.copyOf(cells.stream()
                .map(cell -> cell.in(cells.getFirst().quarter()))
                .collect(Collectors.toMap(cell -> List.of(cell.region(), cell.kind()), cell -> cell, PeopleCell::plus))
                .values()));
    }

    int people(Predicate<PeopleCell> some) {
        return people(cells.stream().filter(some).toList());
    }

    private static int people(List<PeopleCell> some) {
        return some.stream().mapToInt(PeopleCell::people).sum();
    }

    long[] row(Predicate<PeopleCell> some) {
        return cells.stream().mapToLong(cell -> some.test(cell) ? 1 : 0).toArray();
    }

    /**
     * Finds one to four people in one region or of one kind in a quarter, and of one kind in one region in several.
     * Ends with the first that is one too many.
     */
    List<long[]> few() {
        List<long[]> found = new ArrayList<>();
        Stream.<Function<PeopleCell, Object>>of(
                        cell -> List.of(cell.region(), cell.quarter()),
                        cell -> List.of(cell.kind(), cell.quarter()),
                        cell -> List.of(cell.region(), cell.kind()))
                .forEach(line -> cells.stream()
                        .filter(cell -> Partition.isSmall(cell.people()))
                        .collect(Collectors.groupingBy(line))
                        .values()
                        .forEach(small -> addFew(small, List.of(), found)));
        return found;
    }

    /** Finds one to four people of a year in one region, of one kind, or of one kind in one region. */
    List<long[]> fewOfYear() {
        PeopleCells year = together();
        return year.few().stream()
                .map(few -> row(cell -> few[year.indexOf(cell)] == 1))
                .toList();
    }

    /** Finds one to four people in a quarter. */
    List<long[]> fewOfQuarters() {
        return quarters(Partition::isSmall).toList();
    }

    private int indexOf(PeopleCell of) {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).region().equals(of.region())
                        && cells.get(i).kind().equals(of.kind()))
                .findFirst()
                .orElseThrow();
    }

    private void addFew(List<PeopleCell> line, List<PeopleCell> chosen, List<long[]> found) {
        for (int i = 0; i < line.size() && found.size() <= MAX_FEW; i++) {
            List<PeopleCell> more =
                    Stream.concat(chosen.stream(), Stream.of(line.get(i))).toList();
            if (Partition.isSmall(people(more))) {
                found.add(row(more::contains));
                addFew(line.subList(i + 1, line.size()), more, found);
            }
        }
    }
}
