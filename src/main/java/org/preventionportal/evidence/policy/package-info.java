/** Owns questions of policy that the work raised, until they have a result. */
@NullMarked
package org.preventionportal.evidence.policy;

import org.jspecify.annotations.NullMarked;
