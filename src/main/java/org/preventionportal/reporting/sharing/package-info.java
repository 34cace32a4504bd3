/** Decides which published reports and case studies partners or everybody may read, and shows them to these readers. */
@NullMarked
package org.preventionportal.reporting.sharing;

import org.jspecify.annotations.NullMarked;
