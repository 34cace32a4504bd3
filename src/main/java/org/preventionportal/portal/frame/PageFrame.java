package org.preventionportal.portal.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;

/**
 * The frame of a page: who looks at it, where they can go, how long they stay signed in, and what was just done.
 *
 * @param name how the person is called; empty for somebody without an account
 * @param person their id, which their forms carry
 * @param places where their roles can go
 * @param secondsLeft until they are signed out if they do nothing; null for somebody without an account
 * @param done the operation that was just carried out, to be said on the page; null where there is none
 * @param correlationId what to quote when something went wrong
 */
public record PageFrame(
        Caller caller,
        String name,
        String person,
        List<NavigationItem> navigation,
        @Nullable Long secondsLeft,
        @Nullable String done,
        String path,
        String correlationId) {

    /** One entry of the navigation. */
    public record NavigationItem(String path, String name, boolean isHere) {}

    public boolean isSignedIn() {
        return !caller.equals(Caller.ANONYMOUS);
    }

    public boolean is(String role) {
        return caller.has(Role.valueOf(role));
    }

    public boolean isStaff() {
        return caller.isStaff();
    }

    public boolean isOfficer() {
        return caller.isOfficer();
    }

    public boolean isManager() {
        return caller.isManager();
    }

    /** Whether this page is there in English and in Welsh. */
    public boolean isBilingual() {
        return Languages.isBilingual(path);
    }
}
