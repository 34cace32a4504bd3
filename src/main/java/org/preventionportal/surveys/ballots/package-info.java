/** The ballot box: what was answered, and nothing that leads to whoever did. */
@NullMarked
package org.preventionportal.surveys.ballots;

import org.jspecify.annotations.NullMarked;
