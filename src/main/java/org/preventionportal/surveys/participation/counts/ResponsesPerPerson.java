package org.preventionportal.surveys.participation.counts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says how many responses each person has given to a rolling campaign.
 *
 * @param mostFirst the responses of each person, those who have opted out among them
 * @param erased the responses of all who are erased, which may be of one person
 */
public record ResponsesPerPerson(List<Integer> mostFirst, int erased) {

    /** @param contacts the person of each response; empty for those who are erased */
    static ResponsesPerPerson of(List<Optional<String>> contacts) {
        Map<String, Integer> responses = contacts.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(contact -> contact, Collectors.summingInt(_ -> 1)));
        List<Integer> mostFirst =
                responses.values().stream().sorted(Comparator.reverseOrder()).toList();
        long erased = contacts.stream().filter(Optional::isEmpty).count();
        return new ResponsesPerPerson(mostFirst, Math.toIntExact(erased));
    }

    public int all() {
        return erased + mostFirst.stream().mapToInt(Integer::intValue).sum();
    }
}
