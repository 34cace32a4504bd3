/** Owns the evidence register: pieces of evidence, their consent, coding, quotes and withdrawal. */
@NullMarked
package org.preventionportal.evidence.register;

import org.jspecify.annotations.NullMarked;
