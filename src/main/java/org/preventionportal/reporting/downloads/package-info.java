/** Handles errors of the endpoints that serve reports and exports as files. */
@NullMarked
package org.preventionportal.reporting.downloads;

import org.jspecify.annotations.NullMarked;
