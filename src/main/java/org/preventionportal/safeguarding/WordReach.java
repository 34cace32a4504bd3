package org.preventionportal.safeguarding;

import java.util.regex.MatchResult;

/**
 * Holds words that say something about a name near them.
 *
 * @param furthest how many characters may be between these words and the name
 */
record WordReach(int start, int end, int furthest) {

    int distance(MatchResult name) {
        return Math.max(0, Math.max(start - name.end(), name.start() - end));
    }

    boolean reaches(MatchResult name) {
        return distance(name) <= furthest;
    }

    boolean overlaps(MatchResult name) {
        return overlaps(name.start(), name.end());
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
