package org.preventionportal.tasks.need;

/**
 * Lists the kinds of change that a task can aim for, from the smallest to the most lasting, with points from 0 to 100.
 */
public enum Aim {
    AWARENESS(20),
    SKILLS(40),
    PRACTICE(60),
    PROCESS(80),
    PATHWAY_OR_POLICY(100);

    private final int points;

    Aim(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
