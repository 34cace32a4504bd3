/** Organisations and people. */
@NullMarked
package org.preventionportal.portal.partners;

import org.jspecify.annotations.NullMarked;
