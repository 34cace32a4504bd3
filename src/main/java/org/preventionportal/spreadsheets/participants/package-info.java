/** Imports the participants of many tasks, by the rules for recording those of one. */
@NullMarked
package org.preventionportal.spreadsheets.participants;

import org.jspecify.annotations.NullMarked;
