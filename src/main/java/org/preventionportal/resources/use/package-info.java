/** What the library is used for: tasks that ask for it, made it or used it, and who downloads it. */
@NullMarked
@NamedInterface("use")
package org.preventionportal.resources.use;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
