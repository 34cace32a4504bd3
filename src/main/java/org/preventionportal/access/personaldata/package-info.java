/**
 * Owns how modules say what they keep about a person, so that the person can ask for it and have it erased.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What is kept about a person: {@link PersonalDataSource}
 *   <li>In which fields of a collection: {@link PersonalRecords}
 * </ul>
 */
@NullMarked
@NamedInterface("personaldata")
package org.preventionportal.access.personaldata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
