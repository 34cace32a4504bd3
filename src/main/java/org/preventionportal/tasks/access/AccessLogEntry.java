package org.preventionportal.tasks.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;

/**
 * Says what a person, or all staff with the same roles, did with a task on one day.
 *
 * @param actor null if only the roles may be seen
 * @param actions as the schema names them, each once
 */
record AccessLogEntry(LocalDate date, @Nullable PersonId actor, List<Role> roles, List<String> actions) {}
