package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

class LimitsTests {

    @Test
    void theContainerAcceptsEveryFileThatPagesAccept() throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yml"))
                .getFirst();
        DataSize file = size(settings, "max-file-size");
        assertThat(Limits.ALL.keySet())
                .filteredOn(name -> name.endsWith("Megabytes"))
                .hasSize(3)
                .allSatisfy(name -> assertThat(DataSize.ofMegabytes(Objects.requireNonNull(Limits.ALL.get(name))))
                        .isLessThan(file));
        assertThat(file).isLessThan(size(settings, "max-request-size"));
    }

    private static DataSize size(PropertySource<?> settings, String name) {
        return DataSize.parse(String.valueOf(settings.getProperty("spring.servlet.multipart." + name)));
    }
}
