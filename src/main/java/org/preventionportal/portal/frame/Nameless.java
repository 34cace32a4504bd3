package org.preventionportal.portal.frame;

import org.preventionportal.access.Directory;
import org.thymeleaf.context.LazyContextVariable;

/**
 * The words for a person who has no name. A template evaluates them, because only then is it known whether Keycloak
 * gave the names of the page.
 */
final class Nameless extends LazyContextVariable<String> {

    static final String LEFT = "Someone who has left";
    static final String MISSING = "Name missing";

    private final Directory directory;

    Nameless(Directory directory) {
        this.directory = directory;
    }

    @Override
    protected String loadValue() {
        return directory.mayMissPeople() ? MISSING : LEFT;
    }
}
