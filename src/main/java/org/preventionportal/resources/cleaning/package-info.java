/** Makes files that say nothing of who made them, or refuses them. */
@NullMarked
package org.preventionportal.resources.cleaning;

import org.jspecify.annotations.NullMarked;
