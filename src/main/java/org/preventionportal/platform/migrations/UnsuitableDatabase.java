package org.preventionportal.platform.migrations;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Refuses to start what cannot work with the stored data, and says what to do. */
final class UnsuitableDatabase extends IllegalStateException {

    private final String action;

    private UnsuitableDatabase(String description, String action) {
        super(description);
        this.action = action;
    }

    /** @param migrations those of the newer release after which this one cannot read the data */
    static UnsuitableDatabase ofNewerRelease(List<Integer> migrations) {
        return new UnsuitableDatabase(
                "A newer release has changed the stored data (migrations %s) so that this one cannot read it."
                        .formatted(migrations),
                "Start the newer release again. To go back, restore the backup that you made before the upgrade: "
                        + "see src/docs/operations/upgrading.md.");
    }

    /** For a command, which does not migrate. */
    static UnsuitableDatabase ofEarlierRelease() {
        return new UnsuitableDatabase(
                "This release has not been started yet, and the stored data is that of an earlier one.",
                "Start the service first, and run the command again when it is healthy.");
    }

    /** Tells the operator what to do in place of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<UnsuitableDatabase> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, UnsuitableDatabase cause) {
            return new FailureAnalysis(cause.getMessage(), cause.action, cause);
        }
    }
}
