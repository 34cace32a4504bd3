/** What managers steer. */
@NullMarked
package org.preventionportal.portal.programme;

import org.jspecify.annotations.NullMarked;
