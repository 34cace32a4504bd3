package org.preventionportal.surveys.participation;

import java.util.List;

/**
 * Says how many responses each person has given to a rolling campaign.
 *
 * @param mostFirst the responses of each person whose address is stored
 * @param optedOut the responses of all who have opted out since, which may be of one person
 */
public record ResponsesPerPerson(List<Integer> mostFirst, int optedOut) {

    public int all() {
        return optedOut + mostFirst.stream().mapToInt(Integer::intValue).sum();
    }
}
