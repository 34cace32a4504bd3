package org.preventionportal.platform.errors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a constraint annotation of our own the {@link ErrorCode} that its violations carry. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ErrorCoded {

    ErrorCode value();
}
