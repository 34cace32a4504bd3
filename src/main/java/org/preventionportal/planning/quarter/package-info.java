/** Owns what officers and regions have free in a quarter, and who fits a task best. */
@NullMarked
package org.preventionportal.planning.quarter;

import org.jspecify.annotations.NullMarked;
