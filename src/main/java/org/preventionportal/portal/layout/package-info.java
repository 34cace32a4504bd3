/** Owns what is done with each page after its template: the back link comes before the main content. */
@NullMarked
package org.preventionportal.portal.layout;

import org.jspecify.annotations.NullMarked;
