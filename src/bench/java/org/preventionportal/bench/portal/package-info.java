/** The portal under test, its data, and those who sign in to it. */
@NullMarked
package org.preventionportal.bench.portal;

import org.jspecify.annotations.NullMarked;
