package org.preventionportal.tasks.queue;

import org.springframework.beans.factory.BeanFactory;

/** Refreshes the orders of tasks, as the application does every minute, for tests of other packages. */
public final class MaintenanceSupport {

    private MaintenanceSupport() {}

    public static void run(BeanFactory beans) {
        beans.getBean(TaskMaintenance.class).run();
    }
}
