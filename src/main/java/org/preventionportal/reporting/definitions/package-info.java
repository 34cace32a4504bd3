/** What each figure of the programme means, in words. */
@NullMarked
package org.preventionportal.reporting.definitions;

import org.jspecify.annotations.NullMarked;
