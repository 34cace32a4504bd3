/**
 * Owns who is calling and what they may do: roles, people and organizations as Keycloak knows them.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who is calling, with roles, partners and regions, and whom they lead: {@link Caller}
 *   <li>What another person may do: {@link Callers}
 *   <li>Which tokens are accepted: {@link SecurityConfiguration}, {@link RevokedAccounts}, {@code tokens}
 *   <li>Which role may call a service: {@code roles}
 *   <li>Names of people and membership of organizations in Keycloak: {@link People}, {@link Organisations},
 *       {@link Directory}
 *   <li>What is kept about a person, and where: {@link PersonalDataSource}, {@link PersonalRecords}
 *   <li>Objects by global id: {@link NodeController}, {@link Nodes}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.preventionportal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
