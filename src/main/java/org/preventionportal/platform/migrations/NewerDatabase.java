package org.preventionportal.platform.migrations;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Refuses to start a release that cannot read what a newer one has stored. */
class NewerDatabase extends IllegalStateException {

    /** @param migrations those of the newer release after which this one cannot read the data */
    NewerDatabase(List<Integer> migrations) {
        super("A newer release has changed the stored data (migrations %s) so that this one cannot read it."
                .formatted(migrations));
    }

    /** Tells the operator what to do in place of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<NewerDatabase> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NewerDatabase cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Start the newer release again. To go back, restore the backup that you made before the upgrade: "
                            + "see src/docs/operations/upgrading.md.",
                    cause);
        }
    }
}
