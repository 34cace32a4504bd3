/** Owns submitted forms: how typed values become the input of a mutation, and how forms that failed are kept. */
@NullMarked
package org.preventionportal.portal.forms;

import org.jspecify.annotations.NullMarked;
