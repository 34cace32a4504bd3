/** Signing in through Keycloak, staying signed in, and signing out. */
@NullMarked
package org.preventionportal.portal.signin;

import org.jspecify.annotations.NullMarked;
