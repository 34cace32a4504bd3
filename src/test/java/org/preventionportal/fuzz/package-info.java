/** Sends random operations, made from the schema and from the cases of the role table, as every role. */
@NullMarked
package org.preventionportal.fuzz;

import org.jspecify.annotations.NullMarked;
