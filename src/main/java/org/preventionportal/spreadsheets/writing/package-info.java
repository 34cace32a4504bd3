/** How sheets are written for whoever takes numbers out of the service. */
@NullMarked
@NamedInterface("writing")
package org.preventionportal.spreadsheets.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
