/** What came of a survey, so that no answer of fewer than five people can be told or worked out. */
@NullMarked
@NamedInterface("results")
package org.preventionportal.surveys.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
