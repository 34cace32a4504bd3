/**
 * Owns who is calling and what they may do: roles, people and organizations as Keycloak knows them.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who is calling, with roles, partners and regions, and whom they lead: {@link Caller}
 *   <li>Which role may call a service: {@code roles}
 *   <li>Objects by global id: {@link NodeController}, {@link Nodes}
 *   <li>Accounts, and names and organisations of people: {@code keycloak}
 *   <li>Which tokens are accepted: {@code keycloak}, {@code tokens}
 *   <li>What is kept about a person, and where: {@code personaldata}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.preventionportal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
