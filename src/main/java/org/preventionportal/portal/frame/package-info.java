/** What all pages share: how one is asked for, shown and sent, its frame, its words and its looks. */
@NullMarked
package org.preventionportal.portal.frame;

import org.jspecify.annotations.NullMarked;
