/** Serves the first page after sign-in: what needs the reader, and what the regions have to deal with. */
@NullMarked
package org.preventionportal.portal.home;

import org.jspecify.annotations.NullMarked;
