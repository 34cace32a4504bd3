/**
 * Owns the search over everything that has a page: one question, and an answer for each kind of thing.
 *
 * <p>Officers and managers get a group for each of seven kinds. The schema assumes six, so that a search for people and
 * their partners stays within the limit of an operation.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What is searched, by the module that owns it and within its own scope: {@link Searchable}
 *   <li>Which kinds there are: {@link SearchKind}
 *   <li>Who searches what: {@link Search}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "access :: roles", "platform"})
package org.preventionportal.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
