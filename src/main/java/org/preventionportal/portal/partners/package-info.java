/** Owns the pages about partners and their members. */
@NullMarked
package org.preventionportal.portal.partners;

import org.jspecify.annotations.NullMarked;
