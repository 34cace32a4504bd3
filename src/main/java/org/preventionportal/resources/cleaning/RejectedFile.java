package org.preventionportal.resources.cleaning;

import java.io.IOException;
import org.springframework.modulith.NamedInterface;

/** A file that the library does not take. Nothing of it is kept. */
@NamedInterface("files")
public class RejectedFile extends IOException {

    private final FileProblem problem;

    public RejectedFile(FileProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public FileProblem problem() {
        return problem;
    }
}
