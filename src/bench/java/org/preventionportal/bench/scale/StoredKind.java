package org.preventionportal.bench.scale;

/** Lists what fills the disks, how much of it there is and for which part of ten years it is kept. */
enum StoredKind {
    TASK("task", "tasks", 1, 0, 1),
    SEARCH_TERMS("search terms of a task", "tasks", 1, 0, 1),
    BALLOT("ballot, kept for 18 months", "ballots", 0, 1, 0.15),
    PARTICIPATION("participation, kept for 18 months", "participations", 0, 1, 0.15),
    AUDIT("audit entry, 20 for each task, kept for 7 years", "audit", 20, 0, 0.7),
    MESSAGE("message, 4 for each task, kept for 7 years", "messages", 4, 0, 0.7),
    OUTCOME("outcome, one for each task", "outcomes", 1, 0, 1),
    PARTICIPANT("participant with an address, 10 for each task, kept for 18 months", "participants", 10, 0, 0.15),
    EMAIL("email in the outbox, 10 for each task, kept for 400 days", "outbox", 10, 0, 0.11);

    private final String title;
    private final String collection;
    private final int ofATask;
    private final int ofAResponse;
    private final double kept;

    StoredKind(String title, String collection, int ofATask, int ofAResponse, double kept) {
        this.title = title;
        this.collection = collection;
        this.ofATask = ofATask;
        this.ofAResponse = ofAResponse;
        this.kept = kept;
    }

    String title() {
        return title;
    }

    String collection() {
        return collection;
    }

    /** The search terms of tasks are measured apart from the tasks, because nothing but the search reads them. */
    boolean isMeasured(boolean isOfTerms) {
        return switch (this) {
            case TASK -> !isOfTerms;
            case SEARCH_TERMS -> isOfTerms;
            default -> true;
        };
    }

    /** How many documents there are after ten years. */
    double documents(PlannedLoad load) {
        return kept * (ofATask * load.tasks() + ofAResponse * load.responses());
    }
}
