/** Owns surveys: questionnaires, campaigns, who was asked, what was answered, and what comes of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tasks",
            "tasks :: need",
            "tasks :: participants",
            "tasks :: progress",
            "spreadsheets :: reading",
            "spreadsheets :: writing",
            "notifications",
            "audit",
            "disclosure",
            "access",
            "platform"
        })
package org.preventionportal.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
