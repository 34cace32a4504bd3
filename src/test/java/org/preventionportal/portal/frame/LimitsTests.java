package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.ServiceSettings;
import org.springframework.util.unit.DataSize;

class LimitsTests {

    @Test
    void theContainerAcceptsEveryFileThatPagesAccept() {
        DataSize file = size("max-file-size");
        assertThat(Limits.ALL.keySet())
                .filteredOn(name -> name.endsWith("Megabytes"))
                .hasSize(3)
                .allSatisfy(name -> assertThat(DataSize.ofMegabytes(Objects.requireNonNull(Limits.ALL.get(name))))
                        .isLessThan(file));
        assertThat(file).isLessThan(size("max-request-size"));
    }

    private static DataSize size(String name) {
        return ServiceSettings.bind("spring.servlet.multipart." + name, DataSize.class);
    }
}
