/**
 * Owns the threat picture: what is known about how children are exploited in each region, graded as intelligence is.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who reads which entries: {@link org.preventionportal.threats.ThreatScope}
 *   <li>Who changes, confirms and withdraws an entry: {@link org.preventionportal.threats.ThreatEditor},
 *       {@link org.preventionportal.threats.ThreatEntry}
 *   <li>Until when an entry counts: {@link org.preventionportal.threats.ThreatConfirmation}
 *   <li>Whose priority an entry raises, and until when: {@link org.preventionportal.threats.IntelligenceFactors},
 *       {@link org.preventionportal.threats.ThreatMaintenance}
 *   <li>Which entries have a task: {@link org.preventionportal.threats.ThreatCoverages}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tables :: writing",
            "tasks",
            "tasks :: access",
            "tasks :: need",
            "tasks :: priority",
            "tasks :: progress",
            "tasks :: queue",
            "tasks :: records",
            "partners",
            "audit",
            "safeguarding",
            "access",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.threats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
