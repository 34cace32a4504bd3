/**
 * Owns the public pages that need no account: the first page, and the pages about the programme, data and
 * accessibility.
 */
@NullMarked
package org.preventionportal.portal.start;

import org.jspecify.annotations.NullMarked;
