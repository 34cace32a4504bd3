/**
 * Owns the organisations that the programme works with, their members, and the relationship with each.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which partners a caller sees: {@link Partners}
 *   <li>Registering, updating, suspending and reinstating: {@link PartnerRegister}, {@link Partner}
 *   <li>Who manages a partner's members, and invitations: {@link Membership}
 *   <li>Who sees the relationship: {@link Relationships}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "search",
            "safeguarding",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
