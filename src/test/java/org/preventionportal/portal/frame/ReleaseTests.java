package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.PageFrame.Release;
import org.springframework.boot.info.BuildProperties;

class ReleaseTests {

    @Test
    void aBuildWithGitKnowsItsCommit() {
        Release release = release("0.9.0", "1b02955", "2026-11-26");

        assertThat(release).isEqualTo(new Release("0.9.0", "1b02955", "2026-11-26"));
        assertThat(release).hasToString("0.9.0, commit 1b02955 of 2026-11-26");
    }

    @Test
    void aBuildWithoutGitKnowsItsVersionOnly() {
        assertThat(release("0.9.0", "unknown", "unknown")).hasToString("0.9.0");
        assertThat(release("0.9.0", "${git.commit.id.abbrev}", "${git.commit.time}"))
                .isEqualTo(new Release("0.9.0", null, null));
    }

    @Test
    void classesThatMavenDidNotBuildAreADevelopment() {
        assertThat(ReleaseConfiguration.of(null)).hasToString("development");
    }

    private static Release release(String version, String commit, String date) {
        var build = new Properties();
        build.setProperty("version", version);
        build.setProperty("commit", commit);
        build.setProperty("date", date);
        return ReleaseConfiguration.of(new BuildProperties(build));
    }
}
