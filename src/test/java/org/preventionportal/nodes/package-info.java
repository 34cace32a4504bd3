/** Tests what several nodes on one database do together. */
@NullMarked
package org.preventionportal.nodes;

import org.jspecify.annotations.NullMarked;
