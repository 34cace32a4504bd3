/** Pages for everybody. */
@NullMarked
package org.preventionportal.portal.start;

import org.jspecify.annotations.NullMarked;
