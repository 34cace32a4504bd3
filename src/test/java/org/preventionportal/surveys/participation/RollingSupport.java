package org.preventionportal.surveys.participation;

import org.springframework.beans.factory.BeanFactory;

/** Asks who is due, as the application does every day, for tests of other packages. */
public final class RollingSupport {

    private RollingSupport() {}

    public static void ask(BeanFactory beans) {
        beans.getBean(RollingInvitations.class).run();
    }
}
