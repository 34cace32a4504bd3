package org.preventionportal.tasks.priority;

import org.preventionportal.tasks.need.Intelligence;

/**
 * Names the entry of the threat picture that the intelligence factor of a request rests on, and the grade of the entry.
 *
 * @param entry the id of the entry, which belongs to another module
 */
public record IntelligenceBasis(String entry, Intelligence.Source source, Intelligence.Assessment assessment) {

    int points() {
        return Intelligence.points(source, assessment);
    }
}
