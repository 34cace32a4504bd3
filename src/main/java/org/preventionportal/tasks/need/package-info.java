/** What a task is to bring about: the words of its request, whom it reaches, what it rests on. */
@NullMarked
@NamedInterface("need")
package org.preventionportal.tasks.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
