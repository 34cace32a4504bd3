/** Delivery and who took part. */
@NullMarked
package org.preventionportal.tasks.fieldwork;

import org.jspecify.annotations.NullMarked;
