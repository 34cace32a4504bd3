/** What the doors have in common by which files of reports leave the service. */
@NullMarked
package org.preventionportal.reporting.downloads;

import org.jspecify.annotations.NullMarked;
