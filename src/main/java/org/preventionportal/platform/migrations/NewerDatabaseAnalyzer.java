package org.preventionportal.platform.migrations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do in place of a stack trace. */
class NewerDatabaseAnalyzer extends AbstractFailureAnalyzer<NewerDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NewerDatabase cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start the newer release again. To go back, restore the backup that you made before the upgrade: see "
                        + "src/docs/operations/upgrading.md.",
                cause);
    }
}
