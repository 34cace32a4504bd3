package org.preventionportal.portal.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;

/**
 * Holds what every page shows around its content: the reader, the navigation, the session and the last confirmation.
 *
 * @param name the reader's name; empty without an account
 * @param person the reader's id, which their forms carry
 * @param navigation the pages that the reader's roles may open
 * @param secondsLeft seconds until an idle reader is signed out; null without an account
 * @param done the operation that was just carried out, which the page confirms; null if there is none
 * @param correlationId the id to quote when something went wrong
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

    /** Whether this page exists in English and in Welsh. */
    public boolean isBilingual() {
        return Languages.isBilingual(path);
    }
}
