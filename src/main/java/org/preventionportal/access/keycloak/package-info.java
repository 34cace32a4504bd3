/**
 * Owns what Keycloak knows: accounts, names, roles, organisations and invitations; and which of its tokens are
 * accepted.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What another person may do: {@link Callers}
 *   <li>Which tokens are accepted: {@link SecurityConfiguration}, {@link RevokedAccounts},
 *       {@link PendingSignOuts}
 *   <li>Names of people and membership of organizations: {@link People}, {@link Organisations}, {@link Directory}
 *   <li>Changes of accounts: {@link AccountAdministration}, {@link ManagedAccounts}
 *   <li>Invitations to partners, and accounts prepared for leads who are invited: {@link PartnerInvitations},
 *       {@link InvitedPeople}, {@link PreparedLeads}
 *   <li>What a page shows while Keycloak does not answer: {@link KeycloakOutage}
 * </ul>
 */
@NullMarked
@NamedInterface("keycloak")
package org.preventionportal.access.keycloak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
