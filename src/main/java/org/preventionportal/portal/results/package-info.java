/** Owns the pages with the results of surveys. */
@NullMarked
package org.preventionportal.portal.results;

import org.jspecify.annotations.NullMarked;
