package org.preventionportal.portal.surveys;

import java.io.Serializable;
import java.util.List;
import org.preventionportal.surveys.participation.UploadedAudience;

/** What came of a list, to be said on the page that is shown next. */
record UploadedListView(int rows, int listed, int optedOut, List<Line> problems) implements Serializable {

    /** What is wrong with a row of the sheet. */
    record Line(long row, String message) implements Serializable {}

    static UploadedListView of(UploadedAudience taken) {
        return new UploadedListView(
                taken.rows(),
                taken.listed(),
                taken.optedOut(),
                taken.problems().stream()
                        .map(problem -> new Line(problem.row(), problem.message()))
                        .toList());
    }
}
