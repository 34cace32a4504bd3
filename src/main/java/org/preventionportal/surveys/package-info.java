/**
 * Owns surveys: questionnaires, campaigns, the people who are invited, their answers, and the results.
 *
 * <p>Participation and answers are stored apart, and nothing stored links them: {@code surveys.participation} knows who
 * was invited, {@code surveys.ballots} what was answered. Each package lists its rules.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tasks",
            "tasks :: access",
            "tasks :: activities",
            "tasks :: indicators",
            "tasks :: lists",
            "tasks :: need",
            "tasks :: participants",
            "tasks :: progress",
            "tasks :: records",
            "tasks :: trackrecord",
            "tables :: reading",
            "tables :: writing",
            "notifications",
            "audit",
            "disclosure",
            "search",
            "safeguarding",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
