package org.preventionportal.resources.files;

import org.springframework.beans.factory.BeanFactory;

/** Deletes files that no resource refers to, as the application does regularly, for tests of other packages. */
public final class FileSupport {

    private FileSupport() {}

    public static void maintain(BeanFactory beans) {
        beans.getBean(FileMaintenance.class).run();
    }
}
