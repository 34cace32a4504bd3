package org.preventionportal.tasks.priority;

/** Expresses the points of a factor as a word. */
enum Level {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    static Level of(int points) {
        if (points == 0) {
            return NONE;
        }
        if (points < 35) {
            return LOW;
        }
        if (points < 65) {
            return MEDIUM;
        }
        return points < 85 ? HIGH : VERY_HIGH;
    }
}
