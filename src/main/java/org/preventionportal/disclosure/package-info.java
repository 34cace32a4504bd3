/**
 * Owns how numbers about people are disclosed or suppressed.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>A number is either shown or suppressed for a reason: {@link org.preventionportal.disclosure.DisclosedNumber}
 *   <li>What is exported or published: {@link org.preventionportal.disclosure.PublicationRule}
 *   <li>Rounding half up: {@link org.preventionportal.disclosure.Rounding}
 *   <li>Merging of small groups in surveys: {@code surveys.results}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
