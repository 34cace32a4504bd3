package org.preventionportal.bench.report;

/**
 * Says how much more an operation may cost the database when there are more tasks. It may always send fewer commands: a
 * list that is full is not filled up.
 */
public enum GrowthBound {

    /**
     * One document more for each row than among the fewest tasks: among few partners the rows of a page share some, and
     * a page of few tasks is not full.
     */
    ROWS(0, 0),

    /**
     * As many as the first page looks at: 300 tasks, and 1,000 ids. An officer has fewer among few tasks. Of 300, those
     * that were completed lately are read by themselves.
     */
    CANDIDATES(1, 1300),

    /**
     * As many as a plan looks at: 2,001 tasks whose work is running, because they decide which officer has days free,
     * and 501 requests. Tasks that the plan names besides are read by themselves.
     */
    RUNNING_WORK(1, 2502);

    private final int maxCommands;
    private final int maxDocuments;

    /**
     * @param maxCommands how many commands more
     * @param maxDocuments how many documents more, besides those of the rows
     */
    GrowthBound(int maxCommands, int maxDocuments) {
        this.maxCommands = maxCommands;
        this.maxDocuments = maxDocuments;
    }

    boolean admitsCommands(GrowthPoint fewest, GrowthPoint point) {
        return point.traffic().commands() <= fewest.traffic().commands() + maxCommands;
    }

    boolean admitsDocuments(GrowthPoint fewest, GrowthPoint point) {
        return point.traffic().documents() <= fewest.traffic().documents() + point.rows() + maxDocuments;
    }

    String ofCommands() {
        return word(maxCommands);
    }

    String ofDocuments() {
        return word(maxDocuments);
    }

    private static String word(int most) {
        return most == 0 ? "yes" : "up to %,d more".formatted(most);
    }
}
