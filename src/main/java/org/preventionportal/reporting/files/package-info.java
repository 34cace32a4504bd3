/** Frozen reports as files: a page to read, the same as a tagged PDF, and sheets. */
@NullMarked
package org.preventionportal.reporting.files;

import org.jspecify.annotations.NullMarked;
