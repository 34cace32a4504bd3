package org.preventionportal.tasks.need;

/** Lists what a prevention officer does, with the depth of such work (0 to 100), which counts towards its impact. */
public enum TaskKind {
    PRESENTATION(20),
    CONFERENCE_INPUT(20),
    CAMPAIGN(30),
    TRAINING_SESSION(40),
    WORKSHOP(50),
    CO_DELIVERED_SESSION(50),
    RESOURCE_CREATION(50),
    TACTICAL_ADVICE(60),
    STRATEGY_FEEDBACK(70),
    TASK_AND_FINISH_GROUP(90),
    PATHWAY_CHANGE(100);

    private final int depth;

    TaskKind(int depth) {
        this.depth = depth;
    }

    public int depth() {
        return depth;
    }
}
