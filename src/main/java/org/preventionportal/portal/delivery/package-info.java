/** What is delivered, whom it reached and what has changed. */
@NullMarked
package org.preventionportal.portal.delivery;

import org.jspecify.annotations.NullMarked;
