/** The library. */
@NullMarked
package org.preventionportal.portal.resources;

import org.jspecify.annotations.NullMarked;
