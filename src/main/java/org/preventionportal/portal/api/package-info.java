/** The portal as the API's own client. */
@NullMarked
package org.preventionportal.portal.api;

import org.jspecify.annotations.NullMarked;
