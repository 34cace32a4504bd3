package org.preventionportal.tasks.need;

import java.util.List;
import java.util.stream.Stream;

/** Lists what a task can be about. */
public enum Theme {
    CHILD_SEXUAL_ABUSE,
    CHILD_SEXUAL_EXPLOITATION,
    CHILD_CRIMINAL_EXPLOITATION,
    COUNTY_LINES,
    MODERN_SLAVERY,
    HUMAN_TRAFFICKING,
    ONLINE_HARM,
    MISSING_CHILDREN,
    CONTEXTUAL_SAFEGUARDING,
    NATIONAL_REFERRAL_MECHANISM,
    TRAUMA_INFORMED_PRACTICE,
    DISRUPTION;

    /** The main theme first and the others in a fixed order, so that nothing depends on the order of ticks. */
    public static List<Theme> ordered(List<Theme> themes) {
        return Stream.concat(themes.stream().limit(1), themes.stream().skip(1).sorted())
                .distinct()
                .toList();
    }
}
