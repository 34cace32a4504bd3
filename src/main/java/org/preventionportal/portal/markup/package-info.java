/** Owns what markup that is written in Java needs. */
@NullMarked
package org.preventionportal.portal.markup;

import org.jspecify.annotations.NullMarked;
