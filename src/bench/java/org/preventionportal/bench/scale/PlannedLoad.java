package org.preventionportal.bench.scale;

/**
 * Lists the loads that are planned for.
 *
 * <p>The numbers of tasks and responses are those of ten years, the rates those of the busiest second.
 */
enum PlannedLoad {
    ONE_COUNTRY("one country", 2_000_000, 20_000_000, 100, 200),
    FIFTY_COUNTRIES("fifty countries", 100_000_000, 1_000_000_000, 5_000, 10_000);

    private final String title;
    private final long tasks;
    private final long responses;
    private final int lists;
    private final int answers;

    PlannedLoad(String title, long tasks, long responses, int lists, int answers) {
        this.title = title;
        this.tasks = tasks;
        this.responses = responses;
        this.lists = lists;
        this.answers = answers;
    }

    String title() {
        return title;
    }

    long tasks() {
        return tasks;
    }

    long responses() {
        return responses;
    }

    /** Lists that are read in a second. */
    int lists() {
        return lists;
    }

    /** Pages of answers that are saved in a second. */
    int answers() {
        return answers;
    }
}
