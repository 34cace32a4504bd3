/** Mails about tasks. */
@NullMarked
package org.preventionportal.tasks.news;

import org.jspecify.annotations.NullMarked;
