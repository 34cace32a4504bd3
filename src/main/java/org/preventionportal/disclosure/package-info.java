/**
 * Owns how numbers about people are disclosed or suppressed: the one place for suppression and rounding.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>A number is either shown or suppressed for a reason: {@link org.preventionportal.disclosure.DisclosedNumber}
 *   <li>Merging of small categories before any suppression: {@link org.preventionportal.disclosure.Partition}
 *   <li>Which groups a breakdown shows: {@link org.preventionportal.disclosure.Table}
 *   <li>How questions, follow-up questions and breakdowns depend on one another:
 *       {@link org.preventionportal.disclosure.Disclosure}, {@link org.preventionportal.disclosure.Variables}
 *   <li>Shares and their confidence intervals: {@link org.preventionportal.disclosure.Percent}
 *   <li>Who reads the numbers: {@link org.preventionportal.disclosure.DisclosureLevel}
 *   <li>Rounding half up: {@link org.preventionportal.disclosure.Rounding}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.preventionportal.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
