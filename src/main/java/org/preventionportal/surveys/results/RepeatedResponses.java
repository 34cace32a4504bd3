package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.disclosure.DisclosureLevel;

/**
 * Says how many responses to a rolling campaign a few people may have given. Ballots name nobody, so only a group of
 * more responses certainly holds enough people.
 *
 * @param ofFour the most responses that four people may have given
 * @param ofNine the most responses that nine people may have given
 */
record RepeatedResponses(int ofFour, int ofNine) {

    /** Everybody has answered once at most. */
    static final RepeatedResponses NONE =
            new RepeatedResponses(DisclosureLevel.RESULTS.minGroup() - 1, DisclosureLevel.PUBLISHED.minGroup() - 1);

    /**
     * @param mostFirst how many responses each person has given, as far as people are known
     * @param unknown how many are of unknown people; they may all be of the same person
     */
    static RepeatedResponses of(List<Integer> mostFirst, int unknown) {
        return new RepeatedResponses(
                Math.max(NONE.ofFour, unknown + sum(mostFirst, NONE.ofFour)),
                Math.max(NONE.ofNine, unknown + sum(mostFirst, NONE.ofNine)));
    }

    private static int sum(List<Integer> mostFirst, int people) {
        return mostFirst.stream().limit(people).mapToInt(Integer::intValue).sum();
    }

    /** The fewest responses that certainly are of enough people for these readers. */
    int minGroup(DisclosureLevel level) {
        return 1
                + switch (level) {
                    case RESULTS -> ofFour;
                    case PUBLISHED -> ofNine;
                };
    }
}
