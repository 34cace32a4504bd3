/** What partners do with their requests, from the draft to the answer. */
@NullMarked
package org.preventionportal.tasks.requests;

import org.jspecify.annotations.NullMarked;
