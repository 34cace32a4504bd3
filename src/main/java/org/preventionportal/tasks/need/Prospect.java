package org.preventionportal.tasks.need;

/** Lists what would sustain the change after the task, with points that add up to 100. */
public enum Prospect {
    CHAMPION(25, "a champion in the organisation"),
    LEADERSHIP_SIGN_OFF(20, "sign-off by its leaders"),
    OWN_TRAINING_OR_POLICY(20, "a place in its own training or policy"),
    TRAIN_THE_TRAINER(15, "people who are trained to train others"),
    STRUCTURAL_CHANGE(10, "a change to a structure, process or pathway"),
    PLANNED_FOLLOW_UP(10, "a planned follow-up");

    private final int points;
    private final String words;

    Prospect(int points, String words) {
        this.points = points;
        this.words = words;
    }

    public int points() {
        return points;
    }

    public String words() {
        return words;
    }
}
