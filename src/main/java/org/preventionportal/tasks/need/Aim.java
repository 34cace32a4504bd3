package org.preventionportal.tasks.need;

/** The kind of change that a task aims for, from the slightest to the most lasting, with its points (0 to 100). */
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
