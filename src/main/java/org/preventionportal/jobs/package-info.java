/**
 * Owns what administrators see of scheduled work: whether each job runs and succeeds.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which jobs there are: {@link JobName}; the jobs themselves belong to their modules
 *   <li>When a job fails or is overdue: {@link JobRun}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "access :: roles", "platform"})
package org.preventionportal.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
