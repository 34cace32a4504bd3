/** How somebody answers by a link, without an account. */
@NullMarked
package org.preventionportal.surveys.answers;

import org.jspecify.annotations.NullMarked;
