package org.preventionportal.resources.cleaning;

import java.io.IOException;
import org.springframework.modulith.NamedInterface;

/** Reports that a file is rejected. Nothing of it is stored. */
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
