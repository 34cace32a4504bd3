/** Owns the annotations of services that say which roles may call them. */
@NullMarked
@NamedInterface("roles")
package org.preventionportal.access.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
