/** Owns what all pages share: queries and forms, the frame, labels, languages and styles. */
@NullMarked
package org.preventionportal.portal.frame;

import org.jspecify.annotations.NullMarked;
