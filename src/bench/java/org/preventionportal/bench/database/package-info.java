/** The database of the bench, and the proxy in front of it that counts commands and replays answers. */
@NullMarked
package org.preventionportal.bench.database;

import org.jspecify.annotations.NullMarked;
