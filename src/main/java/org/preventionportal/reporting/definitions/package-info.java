/** Defines the indicators of the programme in words. */
@NullMarked
package org.preventionportal.reporting.definitions;

import org.jspecify.annotations.NullMarked;
