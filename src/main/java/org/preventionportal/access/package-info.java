/** Owns who is asking and what they may do: tokens, roles, people and organisations as Keycloak knows them. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.preventionportal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
