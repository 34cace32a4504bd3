/** Who was asked, by which mails, and whether they have finished, to the day; never what they answered. */
@NullMarked
package org.preventionportal.surveys.participation;

import org.jspecify.annotations.NullMarked;
