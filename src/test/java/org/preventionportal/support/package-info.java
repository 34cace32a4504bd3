/** What the tests share: the running application with its real neighbours, and a client for each demo account. */
@NullMarked
package org.preventionportal.support;

import org.jspecify.annotations.NullMarked;
