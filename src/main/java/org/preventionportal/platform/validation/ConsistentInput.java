package org.preventionportal.platform.validation;

import java.time.LocalDate;
import org.preventionportal.platform.errors.Refusal;

/**
 * An input with rules that need no more than the input itself, such as the order of two days. The service checks them
 * together with the rules that need its data; {@link InputErrors} checks them beside constraints that are broken. They
 * are a group of their own, so that a call alone does not check them.
 */
@Consistent(groups = ConsistentInput.class)
public interface ConsistentInput {

    /**
     * A rule is left out while a field that it reads is missing, which is an error of its own.
     *
     * @param today in London
     * @throws Refusal with the errors of all rules that are broken, whose fields are paths below {@code input}
     */
    void requireConsistent(LocalDate today);
}
