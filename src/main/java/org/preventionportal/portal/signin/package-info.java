/** Owns sign-in through Keycloak, sessions and sign-out. */
@NullMarked
package org.preventionportal.portal.signin;

import org.jspecify.annotations.NullMarked;
