package org.preventionportal.bench.report;

/** Says how many documents an operation may read when there are more tasks. It always sends the same commands. */
public enum DocumentBound {

    /**
     * One document more for each row than among the fewest tasks: among few partners the rows of a page share some, and
     * a page of few tasks is not full.
     */
    ROWS("yes") {
        @Override
        boolean admits(GrowthPoint fewest, GrowthPoint point) {
            return documents(point) <= documents(fewest) + point.rows();
        }
    },

    /** As many as the first page looks at: 300 tasks, and 1,000 ids. An officer has fewer among few tasks. */
    CANDIDATES("up to " + DocumentBound.MAX_CANDIDATES) {
        @Override
        boolean admits(GrowthPoint fewest, GrowthPoint point) {
            return documents(point) <= documents(fewest) + point.rows() + MAX_CANDIDATES;
        }
    },

    /** In proportion to the tasks: the work that is running decides which officer has days free. */
    RUNNING_WORK("with the work") {
        @Override
        boolean admits(GrowthPoint fewest, GrowthPoint point) {
            return documents(point) * fewest.tasks() <= documents(fewest) * point.tasks();
        }
    };

    private static final int MAX_CANDIDATES = 1300;

    private final String word;

    DocumentBound(String word) {
        this.word = word;
    }

    abstract boolean admits(GrowthPoint fewest, GrowthPoint point);

    String word() {
        return word;
    }

    private static long documents(GrowthPoint point) {
        return point.traffic().documents();
    }
}
