/** Who took part in tasks and may be asked afterwards, and who does not want to be. */
@NullMarked
@NamedInterface("participants")
package org.preventionportal.tasks.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
