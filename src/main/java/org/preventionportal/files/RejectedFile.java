package org.preventionportal.files;

import java.io.IOException;
import org.preventionportal.platform.errors.Problem;
import org.springframework.http.HttpStatus;

/** Reports that a file is rejected. Nothing of it is stored. */
public class RejectedFile extends IOException implements Problem {

    private final FileProblem problem;
    private final String advice;

    public RejectedFile(FileProblem problem) {
        this(problem, problem.advice());
    }

    /** @param advice where that of the problem does not fit, such as for another limit of size */
    public RejectedFile(FileProblem problem, String advice) {
        super(problem.name());
        this.problem = problem;
        this.advice = advice;
    }

    public FileProblem problem() {
        return problem;
    }

    @Override
    public HttpStatus status() {
        return problem == FileProblem.TOO_LARGE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public String code() {
        return problem.name();
    }

    @Override
    public String advice() {
        return advice;
    }
}
