/** Owns the evidence register: pieces of evidence, their consent, coding, quotes and withdrawal. */
@NullMarked
@NamedInterface("register")
package org.preventionportal.evidence.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
