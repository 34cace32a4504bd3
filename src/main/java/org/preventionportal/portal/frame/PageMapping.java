package org.preventionportal.portal.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Maps a path to a page for GET and for POST, so that a form that failed is shown again on its own page. A POST does
 * what its address says, otherwise the answer is 400: the form's operation must be one of those that the page accepts,
 * and a field with the name of a variable of the path must have its value.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
public @interface PageMapping {

    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] path();

    /** The field of the mutations' inputs that holds the {@code id} of the path, such as {@code taskId}. */
    String subject() default "";

    /** The mutations of the forms on the page, or the names of forms that send a file. */
    String[] accepts();
}
