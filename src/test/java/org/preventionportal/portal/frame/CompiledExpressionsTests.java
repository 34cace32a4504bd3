package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Pages have thousands of expressions. Interpreted, they were a tenth of what a page cost. */
@SliceTest
class CompiledExpressionsTests {

    @Autowired
    private SpringTemplateEngine engine;

    @Test
    void expressionsOfPagesAreCompiled() {
        assertThat(engine.getEnableSpringELCompiler()).isTrue();
    }
}
