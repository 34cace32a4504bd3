/** Import and export as they are tested, and the first year's data as it is loaded. */
@NullMarked
package org.preventionportal.spreadsheets;

import org.jspecify.annotations.NullMarked;
