/** The seeded data of the development run and the tests. */
@NullMarked
package org.preventionportal.demo;

import org.jspecify.annotations.NullMarked;
