/**
 * Owns what people may ask for about themselves: a file with all that is kept about them, and its erasure.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What each part of the service keeps and erases: the implementations of {@link
 *       org.preventionportal.access.personaldata.PersonalDataSource}
 *   <li>Who must not be erased yet, and in which order data goes: {@link PersonErasure}
 *   <li>What the file says beside the stored data: {@link PersonFilePage}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
