package org.preventionportal.reporting.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.Partition;

/** Holds the people of a year by region, kind of partner and quarter, as unknowns of which sums may be known. */
record PeopleCells(List<PeopleCell> cells) {

    Stream<PeopleCell> stream() {
        return cells.stream();
    }

    int size() {
        return cells.size();
    }

    /** Adds up the quarters, so that there are fewer unknowns. */
    PeopleCells together() {
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

    /** Finds one to four people of some kinds in one region, and of one kind in some regions, in one quarter. */
    List<long[]> few() {
        List<long[]> found = new ArrayList<>();
        for (boolean isByRegion : new boolean[] {true, false}) {
            cells.stream()
                    .filter(cell -> Partition.isSmall(cell.people()))
                    .collect(Collectors.groupingBy(cell -> List.of(cell.part(isByRegion), cell.quarter())))
                    .values()
                    .forEach(line -> addFew(line, List.of(), found));
        }
        return found;
    }

    private void addFew(List<PeopleCell> line, List<PeopleCell> chosen, List<long[]> found) {
        for (int i = 0; i < line.size(); i++) {
            List<PeopleCell> more =
                    Stream.concat(chosen.stream(), Stream.of(line.get(i))).toList();
            if (Partition.isSmall(people(more))) {
                found.add(row(more::contains));
                addFew(line.subList(i + 1, line.size()), more, found);
            }
        }
    }
}
