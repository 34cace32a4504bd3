/**
 * Owns the time that officers have: days a week, absences, and who deputises.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which absences may be recorded: {@link OfficerCapacity}
 *   <li>Who may change whose capacity, and who may deputise: {@link OfficerCapacities}
 *   <li>Which deputies cannot deputise any more: {@link DeputyCheck}
 *   <li>Whose tasks a deputy sees and gets email about: {@link Deputies}
 *   <li>Who is notified that a deputy is away: {@link DeputyAwayNotifications}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "notifications",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
