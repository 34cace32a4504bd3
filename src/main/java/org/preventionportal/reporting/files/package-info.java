/** Writes published reports as files: a web page, a tagged PDF, spreadsheets and JSON. */
@NullMarked
package org.preventionportal.reporting.files;

import org.jspecify.annotations.NullMarked;
