package org.preventionportal.tables.reading;

import java.util.List;
import java.util.Map;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.RequestProblem;
import org.springframework.http.HttpStatus;

/** Says that a file cannot be read any further. */
public class BrokenFile extends RequestProblem {

    private final transient RowProblem problem;

    public BrokenFile(long row, String message) {
        this(row, ErrorCode.INVALID, message);
    }

    public BrokenFile(long row, ErrorCode code, String message) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID", "The file cannot be read.");
        this.problem = new RowProblem(row, null, code, message);
    }

    public RowProblem problem() {
        return problem;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("problems", List.of(problem));
    }
}
