/** Owns how the sessions of browsers are stored: under a hash of their id, encrypted, as JSON. */
@NullMarked
package org.preventionportal.portal.sessions;

import org.jspecify.annotations.NullMarked;
