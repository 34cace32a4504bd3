package org.preventionportal.resources.cleaning;

import java.io.IOException;
import org.springframework.modulith.NamedInterface;

/** A file that the library does not take. Nothing of it is kept. */
@NamedInterface("files")
public class UnfitFile extends IOException {

    private final FileProblem problem;

    public UnfitFile(FileProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public FileProblem problem() {
        return problem;
    }
}
