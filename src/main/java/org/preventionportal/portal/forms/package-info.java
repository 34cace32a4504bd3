/** What people type, and what becomes of it before the API sees it. */
@NullMarked
package org.preventionportal.portal.forms;

import org.jspecify.annotations.NullMarked;
