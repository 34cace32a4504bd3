/** Everything around the application for a development run and for the tests: identity provider, database, mail. */
@NullMarked
package org.preventionportal.development;

import org.jspecify.annotations.NullMarked;
