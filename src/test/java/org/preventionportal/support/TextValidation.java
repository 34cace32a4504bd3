package org.preventionportal.support;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.validation.beanvalidation.SpringConstraintValidatorFactory;

/** Validates texts as the service does, without the service: what searches them needs its clock. */
public final class TextValidation {

    private TextValidation() {}

    public static Validator validator() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("clock", Clock.systemUTC());
        return Validation.byDefaultProvider()
                .configure()
                .constraintValidatorFactory(new SpringConstraintValidatorFactory(beans))
                .buildValidatorFactory()
                .getValidator();
    }
}
