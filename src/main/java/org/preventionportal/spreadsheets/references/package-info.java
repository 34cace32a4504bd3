/** Owns what a sheet calls a partner or a task, and which id that becomes. */
@NullMarked
package org.preventionportal.spreadsheets.references;

import org.jspecify.annotations.NullMarked;
