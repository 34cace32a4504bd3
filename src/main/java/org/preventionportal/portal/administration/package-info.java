/** Accounts and the audit trail. */
@NullMarked
package org.preventionportal.portal.administration;

import org.jspecify.annotations.NullMarked;
