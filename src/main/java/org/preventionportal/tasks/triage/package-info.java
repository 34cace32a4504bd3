/** What officers and managers do: the queue, the decisions, and the policy behind the order. */
@NullMarked
package org.preventionportal.tasks.triage;

import org.jspecify.annotations.NullMarked;
