/**
 * Owns how administrators look after accounts: who has one, what it may do, and who is suspended.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What an administrator may change, and of whom: {@link AccountRegister}
 *   <li>Who leads a partner before having joined it: {@link InvitedLeads}
 *   <li>What Keycloak is asked, and with whose rights:
 *       {@link org.preventionportal.access.keycloak.AccountAdministration}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "partners",
            "notifications",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
