package org.preventionportal.surveys.participation.counts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says how many responses each person has given to a rolling campaign.
 *
 * @param mostFirst the responses of each person whose address is stored
 * @param optedOut the responses of all who have opted out since, which may be of one person
 */
public record ResponsesPerPerson(List<Integer> mostFirst, int optedOut) {

    /** @param addresses of each response; empty for those who have opted out since */
    static ResponsesPerPerson of(List<String> addresses) {
        Map<String, Integer> responses =
                addresses.stream().collect(Collectors.groupingBy(address -> address, Collectors.summingInt(_ -> 1)));
        return new ResponsesPerPerson(
                responses.entrySet().stream()
                        .filter(person -> !person.getKey().isEmpty())
                        .map(Map.Entry::getValue)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                responses.getOrDefault("", 0));
    }

    public int all() {
        return optedOut + mostFirst.stream().mapToInt(Integer::intValue).sum();
    }
}
