package org.preventionportal.tasks.need;

/** What a prevention officer would do, with how deep such work goes (0 to 100), which is part of its impact. */
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
