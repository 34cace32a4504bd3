package org.preventionportal.portal.surveys;

import java.util.List;
import org.preventionportal.surveys.audience.UploadedAudience;

/** Holds the result of an upload for the page that is shown next. */
record UploadedListView(int rows, int listed, List<Line> problems) {

    /** A row of the sheet that was left out, and what to do about it. */
    record Line(long row, String message) {}

    static UploadedListView of(UploadedAudience uploaded) {
        return new UploadedListView(
                uploaded.rows(),
                uploaded.listed(),
                uploaded.problems().stream()
                        .map(problem -> new Line(problem.row(), problem.message()))
                        .toList());
    }
}
