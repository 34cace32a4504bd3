package org.preventionportal.resources.files;

import java.io.IOException;
import org.springframework.beans.factory.BeanFactory;

/** Deletes files that no resource refers to, as the application does regularly, for tests of other packages. */
public final class FileSupport {

    private FileSupport() {}

    public static void maintain(BeanFactory beans) throws IOException {
        beans.getBean(FileMaintenance.class).run();
    }
}
