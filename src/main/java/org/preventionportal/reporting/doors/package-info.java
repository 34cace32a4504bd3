/** What the doors have in common by which files of reports leave the service. */
@NullMarked
package org.preventionportal.reporting.doors;

import org.jspecify.annotations.NullMarked;
