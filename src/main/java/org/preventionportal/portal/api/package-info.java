/** Owns the portal's client of the GraphQL API. */
@NullMarked
package org.preventionportal.portal.api;

import org.jspecify.annotations.NullMarked;
