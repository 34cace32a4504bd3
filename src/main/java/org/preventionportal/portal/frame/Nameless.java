package org.preventionportal.portal.frame;

import java.util.function.UnaryOperator;
import org.preventionportal.access.keycloak.Directory;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Says what a page shows for a person who has no name. A template evaluates it, because only then is it known whether
 * Keycloak gave the names of the page.
 */
final class Nameless extends LazyContextVariable<String> {

    static final String LEFT = "Someone who has left";
    static final String MISSING = "Name missing";

    private final Directory directory;
    private final UnaryOperator<String> form;

    /** @param form how the words begin, which stand alone or within a sentence */
    Nameless(Directory directory, UnaryOperator<String> form) {
        this.directory = directory;
        this.form = form;
    }

    @Override
    protected String loadValue() {
        return form.apply(directory.mayMissPeople() ? MISSING : LEFT);
    }
}
