/** Owns case studies and their workflow: draft, review, publication, withdrawal. */
@NullMarked
package org.preventionportal.reporting.casestudies;

import org.jspecify.annotations.NullMarked;
