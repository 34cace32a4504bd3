package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.preventionportal.support.ServiceArchive;

/** The build of the image starts the application once, where nothing else runs, to make the cache for its starts. */
class TrainingRunIT {

    @Test
    void allBeansAreMadeWithoutADatabaseAndKeycloak() {
        assertThatCode(ServiceArchive::prepare).doesNotThrowAnyException();
    }
}
