/**
 * Owns the library: resources that help professionals to recognise and respond to exploitation, and who may see them.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>what a version needs before it is published, and what is recorded: {@link ResourceMaterial}, {@link Resource}
 *   <li>who may see a resource: {@link ResourceVisibility}, {@code ResourceAudience}
 *   <li>which fields are hidden from readers: {@code ResourceController}
 *   <li>how files of resources are received and downloaded: {@code files}
 *   <li>drafts, review, publication, withdrawal and reminders: {@code publishing}
 *   <li>links to tasks, matching resources and counts of downloads: {@code use}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tasks",
            "tasks :: indicators",
            "tasks :: need",
            "tasks :: progress",
            "tasks :: records",
            "tasks :: trackrecord",
            "partners",
            "notifications",
            "disclosure",
            "files",
            "files :: cleaning",
            "publishing",
            "search",
            "audit",
            "safeguarding",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
